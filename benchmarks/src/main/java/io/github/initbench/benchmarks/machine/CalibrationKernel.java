package io.github.initbench.benchmarks.machine;

import io.github.initbench.reports.summary.Statistics;
import java.util.ArrayList;
import java.util.List;

/**
 * A small kernel of fixed work that the runner times in its own JVM between trials: when it is slow, something else is using the machine.
 *
 * <p>A sum of products over 32 KB, which stay in the first cache: bound by the core's clock and by what else runs on it. It uses
 * about 9 ms a call, on one thread.
 */
final class CalibrationKernel {

    private static final int VALUES = 4096;
    private static final int PASSES = 250;
    private static final int SLICES = 21;

    /** Calls after which the compiler is done with it. */
    private static final int WARMUPS = 20;

    private final double[] values = new double[VALUES];
    private double sink;

    CalibrationKernel() {
        for (int i = 0; i < VALUES; i++) {
            values[i] = 1.0 / (i + 1);
        }
        for (int i = 0; i < WARMUPS; i++) {
            double unused = micros();
        }
    }

    /** The median time of a slice, in microseconds. */
    double micros() {
        List<Double> micros = new ArrayList<>();
        for (int i = 0; i < SLICES; i++) {
            long start = System.nanoTime();
            sink += slice();
            micros.add((System.nanoTime() - start) * 1e-3);
        }
        if (Double.isNaN(sink)) {
            throw new IllegalStateException("calibration kernel: the sum is not a number");
        }
        return Statistics.median(micros);
    }

    /** Four sums, so that one addition need not wait for the one before. */
    private double slice() {
        double a = 0.0;
        double b = 0.0;
        double c = 0.0;
        double d = 0.0;
        for (int pass = 0; pass < PASSES; pass++) {
            for (int i = 0; i < VALUES; i += 4) {
                a += values[i] * values[i];
                b += values[i + 1] * values[i + 1];
                c += values[i + 2] * values[i + 2];
                d += values[i + 3] * values[i + 3];
            }
        }
        return a + b + c + d;
    }
}
