package io.github.initbench.linalg.simd;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.PeakKernels;
import java.util.Locale;

/** Prints what the peaks' kernels compute, in a JVM that has the Vector API. */
public final class PeakKernelsWorker {

    private PeakKernelsWorker() {}

    /** On one line, between blanks: the two sums of multiply-adds, divided by their lanes, and the sum of an array. */
    public static void main(String[] args) {
        PeakKernels kernels = new SimdProvider();
        int rounds = Integer.parseInt(args[0]);
        double[] values = new double[3 * PeakKernels.READ_MULTIPLE];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        System.out.printf(
                Locale.ROOT,
                "sums %.12f %.6f %.1f%n",
                kernels.multiplyAdd(Dtype.FLOAT64, rounds) / lanes(kernels, Dtype.FLOAT64),
                kernels.multiplyAdd(Dtype.FLOAT32, rounds) / lanes(kernels, Dtype.FLOAT32),
                kernels.read(values, PeakKernels.READ_MULTIPLE, values.length));
    }

    private static double lanes(PeakKernels kernels, Dtype dtype) {
        return kernels.flopsPerRound(dtype) / 24.0;
    }
}
