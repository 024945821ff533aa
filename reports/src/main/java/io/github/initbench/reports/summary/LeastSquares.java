package io.github.initbench.reports.summary;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Small least-squares problems: A x = (1, ..., 1), by modified Gram-Schmidt over the columns that take part. */
final class LeastSquares {

    private LeastSquares() {}

    /**
     * The x that comes closest; 0 for the columns that do not take part.
     *
     * @param a rows of A, not modified
     * @param subset bit j is set where column j takes part
     * @return NaN in it where the columns depend on each other
     */
    static double[] toOnes(double[][] a, int subset) {
        int[] columns = IntStream.range(0, a[0].length)
                .filter(j -> (subset >> j & 1) == 1)
                .toArray();
        double[][] q = new double[columns.length][]; // by column
        double[][] r = new double[columns.length][columns.length];
        double[] rest = new double[a.length];
        Arrays.fill(rest, 1.0);
        double[] projections = new double[columns.length];
        for (int j = 0; j < columns.length; j++) {
            int column = columns[j];
            q[j] = Arrays.stream(a).mapToDouble(row -> row[column]).toArray();
            for (int i = 0; i < j; i++) {
                r[i][j] = dot(q[i], q[j]);
                subtract(q[j], r[i][j], q[i]);
            }
            r[j][j] = Math.sqrt(dot(q[j], q[j]));
            for (int i = 0; i < a.length; i++) {
                q[j][i] /= r[j][j];
            }
            projections[j] = dot(q[j], rest);
            subtract(rest, projections[j], q[j]);
        }
        double[] x = new double[a[0].length];
        for (int j = columns.length - 1; j >= 0; j--) {
            double value = projections[j];
            for (int i = j + 1; i < columns.length; i++) {
                value -= r[j][i] * x[columns[i]];
            }
            x[columns[j]] = value / r[j][j];
        }
        return x;
    }

    /** The sum of squares of A x - (1, ..., 1). */
    static double residualToOnes(double[][] a, double[] x) {
        return Arrays.stream(a)
                .mapToDouble(row -> dot(row, x) - 1.0)
                .map(d -> d * d)
                .sum();
    }

    private static double dot(double[] x, double[] y) {
        double sum = 0.0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double factor, double[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= factor * what[i];
        }
    }
}
