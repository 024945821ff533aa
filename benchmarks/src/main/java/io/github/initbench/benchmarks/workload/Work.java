package io.github.initbench.benchmarks.workload;

/**
 * What an operation of a benchmark has to do.
 *
 * @param flops of matrix products alone
 * @param values that it must read or write, see {@link Traffic}
 */
public record Work(long flops, long values) {}
