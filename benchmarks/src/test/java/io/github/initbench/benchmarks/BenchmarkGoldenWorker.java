package io.github.initbench.benchmarks;

import io.github.initbench.check.Check;
import io.github.initbench.contract.ForkedChecks;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backends;

/** Runs the golden checks of the benchmarks on the backend named by its argument and prints one line a check. */
public final class BenchmarkGoldenWorker {

    private BenchmarkGoldenWorker() {}

    public static void main(String[] args) {
        if (Backends.named(args[0]).probe() instanceof Availability.Unavailable unavailable) {
            System.out.println(ForkedChecks.unavailableLine(unavailable));
            return;
        }
        for (Check check : new BenchmarkGoldenChecks(args[0]).all()) {
            System.out.println(check.run().toLine());
        }
    }
}
