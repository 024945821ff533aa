package io.github.initbench.benchmarks.workload;

/** Takes a benchmark's results, one array after the other, in an order that its workload determines. */
@FunctionalInterface
public interface Results {

    /**
     * The next array.
     *
     * @param name as the expected array's
     * @param values row-major
     */
    void add(String name, double[] values);
}
