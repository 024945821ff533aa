package io.github.initbench.benchmarks.workload;

import io.github.initbench.nn.NetworkSpec;

/** Floating-point operations of matrix products, a multiplication and an addition each; other work is not counted. */
public final class Flops {

    private Flops() {}

    /** 2 m n k. */
    public static long gemm(long m, long n, long k) {
        return 2 * m * n * k;
    }

    /** Every layer's W X. */
    public static long forward(String layersKey, int batch) {
        NetworkSpec spec = SyntheticData.network(layersKey);
        long flops = 0;
        for (int l = 0; l < spec.depth(); l++) {
            flops += gemm(spec.fanOut(l), batch, spec.fanIn(l));
        }
        return flops;
    }

    /** Every layer's dZ X', and W' dZ of all but the first. */
    public static long backward(String layersKey, int batch) {
        NetworkSpec spec = SyntheticData.network(layersKey);
        return 2 * forward(layersKey, batch) - gemm(spec.fanOut(0), batch, spec.fanIn(0));
    }
}
