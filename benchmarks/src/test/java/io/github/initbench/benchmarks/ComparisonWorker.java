package io.github.initbench.benchmarks;

import io.github.initbench.benchmarks.workload.ExpectedFile;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backends;
import java.util.List;

/**
 * Opens and closes benchmarks of one backend as a fork does, with expected results to compare with; prints a line each.
 *
 * <p>Arguments: the backend, then for each benchmark its class, type, file and parameters.
 */
public final class ComparisonWorker {

    static final String PASSED = "passed ";
    static final String UNAVAILABLE = "unavailable";

    private ComparisonWorker() {}

    public static void main(String[] args) {
        if (Backends.named(args[0]).probe() instanceof Availability.Unavailable) {
            System.out.println(UNAVAILABLE);
            return;
        }
        for (String asked : List.of(args).subList(1, args.length)) {
            String[] words = asked.split(" ", -1);
            BackendBenchmark benchmark = benchmark(words);
            benchmark.backend = args[0];
            benchmark.dtype = words[1];
            System.setProperty(ExpectedFile.PROPERTY, words[2]);
            benchmark.open();
            benchmark.close();
            System.out.println(PASSED + asked);
        }
    }

    private static BackendBenchmark benchmark(String[] words) {
        if (words[0].equals("Gemm")) {
            Gemm gemm = new Gemm();
            gemm.m = Integer.parseInt(words[3]);
            gemm.n = Integer.parseInt(words[4]);
            gemm.k = Integer.parseInt(words[5]);
            gemm.ta = words[6];
            gemm.tb = words[7];
            return gemm;
        }
        if (words[0].equals("BareProducts")) {
            BareProducts products = new BareProducts();
            products.layers = words[3];
            products.batch = Integer.parseInt(words[4]);
            return products;
        }
        ForwardBackward passes = new ForwardBackward();
        passes.layers = words[3];
        passes.batch = Integer.parseInt(words[4]);
        return passes;
    }
}
