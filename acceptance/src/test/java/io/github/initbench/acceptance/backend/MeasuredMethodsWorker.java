package io.github.initbench.acceptance.backend;

import io.github.initbench.benchmarks.jmh.BackendBenchmark;
import io.github.initbench.benchmarks.jmh.BareProducts;
import io.github.initbench.benchmarks.jmh.BenchmarkGoldenChecks;
import io.github.initbench.benchmarks.jmh.ForwardBackward;
import io.github.initbench.benchmarks.jmh.Gemm;
import io.github.initbench.benchmarks.workload.ExpectedFile;
import io.github.initbench.check.Check;
import io.github.initbench.contract.ForkedChecks;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backends;
import java.util.List;

/** The main class of the JVM in which one backend's benchmarks are called as in a fork: prints one line a check. */
public final class MeasuredMethodsWorker {

    static final String GOLDEN = "against NumPy";
    static final String EXPECTED = "against the reference";

    private MeasuredMethodsWorker() {}

    /**
     * Arguments: the backend, then {@link #GOLDEN}, or the type, the benchmark and its parameters, with a blank between two, and after an equals
     * sign the file of expected results.
     */
    public static void main(String[] args) {
        if (Backends.named(args[0]).probe() instanceof Availability.Unavailable unavailable) {
            System.out.println(ForkedChecks.unavailableLine(unavailable));
            return;
        }
        for (String argument : List.of(args).subList(1, args.length)) {
            if (argument.equals(GOLDEN)) {
                System.out.println(ForkedChecks.partLine(GOLDEN));
                new BenchmarkGoldenChecks(args[0]).all().forEach(MeasuredMethodsWorker::print);
            } else {
                System.out.println(ForkedChecks.partLine(EXPECTED));
                String[] parts = argument.split("=", 2); // the file's path may have blanks
                print(new Check(parts[0], () -> compare(args[0], parts[1], parts[0].split(" ", -1))));
            }
        }
    }

    private static void print(Check check) {
        System.out.println(check.run().toLine());
    }

    /** Opens and closes the benchmark, which compares both times. */
    private static void compare(String backend, String file, String[] words) {
        BackendBenchmark benchmark = benchmark(words);
        benchmark.backend = backend;
        benchmark.dtype = words[0];
        System.setProperty(ExpectedFile.PROPERTY, file);
        try {
            benchmark.open();
            benchmark.close();
        } finally {
            System.clearProperty(ExpectedFile.PROPERTY);
        }
    }

    private static BackendBenchmark benchmark(String[] words) {
        switch (words[1]) {
            case "Gemm" -> {
                Gemm gemm = new Gemm();
                gemm.m = Integer.parseInt(words[2]);
                gemm.n = Integer.parseInt(words[3]);
                gemm.k = Integer.parseInt(words[4]);
                gemm.ta = words[5];
                gemm.tb = words[6];
                return gemm;
            }
            case "BareProducts" -> {
                BareProducts products = new BareProducts();
                products.layers = words[2];
                products.batch = Integer.parseInt(words[3]);
                return products;
            }
            case "ForwardBackward" -> {
                ForwardBackward passes = new ForwardBackward();
                passes.layers = words[2];
                passes.batch = Integer.parseInt(words[3]);
                return passes;
            }
            default -> throw new IllegalArgumentException(words[1]);
        }
    }
}
