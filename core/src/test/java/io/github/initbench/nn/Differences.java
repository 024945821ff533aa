package io.github.initbench.nn;

import io.github.initbench.random.RandomState;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** Derivatives by central differences of fourth order, whose truncation and rounding stay below 1e-9 for values of about 1. */
final class Differences {

    private static final double H = 0x1p-12;

    private Differences() {}

    static double[] normal(int count, long seed) {
        double[] values = new double[count];
        new RandomState(seed).randn(values);
        return values;
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** By how much each element of f changes along a direction, per unit of it. */
    static double[] difference(UnaryOperator<double[]> f, double[] at, double[] direction) {
        double[] near = change(f, at, direction, H);
        double[] far = change(f, at, direction, 2 * H);
        Arrays.setAll(near, i -> (8 * near[i] - far[i]) / (12 * H));
        return near;
    }

    private static double[] change(UnaryOperator<double[]> f, double[] at, double[] direction, double h) {
        double[] above = at.clone();
        double[] below = at.clone();
        for (int i = 0; i < at.length; i++) {
            above[i] += h * direction[i];
            below[i] -= h * direction[i];
        }
        double[] change = f.apply(above);
        double[] low = f.apply(below);
        Arrays.setAll(change, i -> change[i] - low[i]);
        return change;
    }

    /** The derivatives of f in each direction of its argument. */
    static double[] slopes(UnaryOperator<double[]> f, double[] at) {
        double[] slopes = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double[] unit = new double[at.length];
            unit[i] = 1;
            slopes[i] = difference(f, at, unit)[0];
        }
        return slopes;
    }
}
