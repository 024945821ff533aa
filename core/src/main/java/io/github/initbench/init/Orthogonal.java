package io.github.initbench.init;

import io.github.initbench.random.RandomState;
import java.util.Arrays;

/**
 * Orthogonal: W has orthonormal rows, or columns where it has more rows than columns, times gain; uniform among all such matrices. Saxe,
 * McClelland and Ganguli 2014, "Exact solutions to the nonlinear dynamics of learning in deep linear neural networks".
 *
 * <p>Q of the QR decomposition of a standard normal matrix, of fanOut x fanIn or its transpose, whichever is not wide; each column takes the
 * sign of R's diagonal, without which Q is not uniform (Mezzadri 2007, "How to generate random matrices from the classical compact groups").
 * By Householder's reflections (Golub and Van Loan 2013, "Matrix Computations", section 5.2), which keep Q orthogonal to rounding.
 *
 * @param gain a finite number: 1 keeps lengths, sqrt(2) makes up for what ReLU cuts off
 */
public record Orthogonal(double gain) implements Initializer {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Orthogonal {
        if (!Double.isFinite(gain)) {
            throw new IllegalArgumentException("orthogonal: gain " + gain + " is not finite; give a finite one");
        }
    }

    @Override
    public double meanSquare(int fanIn, int fanOut) {
        return gain * gain / Math.max(fanIn, fanOut);
    }

    @Override
    public void fill(double[] w, int fanIn, int fanOut, RandomState random) {
        LayerShape.check(w, fanIn, fanOut);
        boolean tall = fanOut >= fanIn;
        int rows = Math.max(fanIn, fanOut);
        int columns = Math.min(fanIn, fanOut);
        double[][] vectors = new double[columns][rows]; // the columns of the matrix, then of Q
        double[] drawn = new double[rows * columns];
        random.randn(drawn);
        for (int i = 0; i < fanOut; i++) {
            for (int j = 0; j < fanIn; j++) {
                vectors[tall ? j : i][tall ? i : j] = drawn[i * fanIn + j];
            }
        }
        orthonormalize(vectors);
        for (int i = 0; i < fanOut; i++) {
            for (int j = 0; j < fanIn; j++) {
                w[i * fanIn + j] = gain * vectors[tall ? j : i][tall ? i : j];
            }
        }
    }

    /** The columns become those of Q, each with the sign of R's diagonal element. */
    private static void orthonormalize(double[][] columns) {
        int n = columns.length;
        double[][] reflections = new double[n][];
        double[] signs = new double[n];
        for (int k = 0; k < n; k++) {
            double[] v = columns[k].clone();
            for (int i = 0; i < k; i++) {
                v[i] = 0;
            }
            double length = Math.sqrt(dot(v, v, k));
            signs[k] = v[k] > 0 ? -1 : 1; // of R's element, which the reflection makes the opposite of v[k]
            v[k] -= signs[k] * length;
            reflections[k] = v;
            for (int j = k + 1; j < n; j++) {
                reflect(columns[j], v, k);
            }
        }
        for (int j = 0; j < n; j++) {
            Arrays.fill(columns[j], 0);
            columns[j][j] = signs[j];
            for (int k = j; k >= 0; k--) {
                reflect(columns[j], reflections[k], k);
            }
        }
    }

    /** x -= 2 v (v'x) / (v'v), of elements from first on: v is 0 before it. */
    private static void reflect(double[] x, double[] v, int first) {
        double square = dot(v, v, first);
        if (square == 0) {
            return;
        }
        double factor = 2 * dot(v, x, first) / square;
        for (int i = first; i < x.length; i++) {
            x[i] -= factor * v[i];
        }
    }

    private static double dot(double[] x, double[] y, int first) {
        double sum = 0;
        for (int i = first; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
