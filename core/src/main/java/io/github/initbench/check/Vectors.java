package io.github.initbench.check;

import io.github.initbench.nn.Weights;
import java.util.Arrays;
import java.util.Iterator;

/** Sums and differences of arrays, and of weights taken for one long array. */
final class Vectors {

    private Vectors() {}

    /** x + factor y. */
    static double[] plus(double[] x, double factor, double[] y) {
        double[] sum = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            sum[i] = x[i] + factor * y[i];
        }
        return sum;
    }

    /** weights + factor v. */
    static Weights plus(Weights weights, double factor, Weights v) {
        Iterator<double[]> directions = v.all().iterator();
        return weights.map(values -> plus(values, factor, directions.next()));
    }

    /** (above - below) / step. */
    static double[] difference(double[] above, double[] below, double step) {
        double[] quotient = plus(above, -1.0, below);
        for (int i = 0; i < quotient.length; i++) {
            quotient[i] /= step;
        }
        return quotient;
    }

    /** All values one after the other. */
    static double[] flat(Weights weights) {
        return weights.all().stream().flatMapToDouble(Arrays::stream).toArray();
    }
}
