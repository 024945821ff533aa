package io.github.initbench.benchmarks;

import io.github.initbench.check.Check;

/** Runs the golden checks of the benchmarks on the backend named by its argument and prints one line a check. */
public final class BenchmarkGoldenWorker {

    private BenchmarkGoldenWorker() {}

    public static void main(String[] args) {
        for (Check check : new BenchmarkGoldenChecks(args[0]).all()) {
            System.out.println(check.run().toLine());
        }
    }
}
