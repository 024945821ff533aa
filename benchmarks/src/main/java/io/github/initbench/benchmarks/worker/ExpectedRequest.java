package io.github.initbench.benchmarks.worker;

import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Dtype;

/**
 * The expected results of a workload.
 *
 * @param dtype of the backends that are compared with them
 * @param file to be written, absolute
 */
public record ExpectedRequest(Workload workload, Dtype dtype, String file) implements WorkerRequest {}
