package io.github.initbench.benchmarks.plan;

import io.github.initbench.benchmarks.plan.Trial.Jmh;
import io.github.initbench.benchmarks.plan.Trial.Timing;
import io.github.initbench.benchmarks.workload.Flops;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Square products over growing sizes on several backends. */
public final class CrossoverPlan {

    /** In the profile column. */
    public static final String PROFILE = "crossover";

    private static final Timing TIMING = new Timing(4, 0.2, 3, 0.2);

    /** Of a fork whose products take no time beside its iterations. */
    private static final double MIN_SECONDS = 2.8;

    /** At least so many in a fork: each iteration ends with one that may overrun it, and results are compared before and after. */
    private static final int PRODUCTS = TIMING.warmups() + TIMING.iterations() + 2;

    /** Of a slow backend, on one thread. */
    private static final double FLOPS_PER_SECOND = 1e9;

    private CrossoverPlan() {}

    /**
     * The forks: all backends on one size after the other, in random order, so that what changes with time hits them alike.
     *
     * @param products n or t for a, then for b
     * @param seed of the order
     */
    public static Plan of(List<String> backends, List<String> products, List<Integer> sizes, int forkCount, long seed) {
        Random random = new Random(seed);
        List<Trial> plan = new ArrayList<>();
        for (int fork = 1; fork <= forkCount; fork++) {
            for (String product : products) {
                for (int size : sizes) {
                    List<String> order = new ArrayList<>(backends);
                    Collections.shuffle(order, random);
                    for (String backend : order) {
                        plan.add(new Jmh(
                                "Gemm.multiply",
                                backend,
                                parameters(product, size),
                                fork,
                                TIMING,
                                expectedSeconds(size)));
                    }
                }
            }
        }
        return Plan.of(plan);
    }

    private static double expectedSeconds(int size) {
        return MIN_SECONDS + PRODUCTS * Flops.gemm(size, size, size) / FLOPS_PER_SECOND;
    }

    private static Map<String, String> parameters(String product, int size) {
        String s = String.valueOf(size);
        return Map.of("m", s, "n", s, "k", s, "ta", product.substring(0, 1), "tb", product.substring(1));
    }
}
