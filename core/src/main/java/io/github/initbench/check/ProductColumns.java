package io.github.initbench.check;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.errorfree.RoundingError;
import java.util.Arrays;

/**
 * A few neighbouring columns of a product, a row at a time: compensated sums, and beside each what its error is made of.
 *
 * <p>The sums are Dot2 of Ogita, Rump and Oishi 2005, "Accurate Sum and Dot Product", in the order and with the roundings of the reference
 * backend: bit for bit the same. Here the columns go side by side, copied out of their matrix, so that the compiler makes vectors of them:
 * four times as fast.
 */
final class ProductColumns {

    /** As many columns of 1,000 rows fit, with their errors, in a common second-level cache. */
    static final int MAX_COLUMNS = 32;

    private final int first;
    private final double[][] b; // k x columns
    private final double[][] bError; // likewise; empty where b is exact
    private final double[] sum;
    private final double[] lost; // by the roundings of sum
    private final double[] magnitude; // sum of |a| |b|
    private final double[] inherited; // what the errors of a and b make of it

    /** The columns of the right operand from the first on. */
    ProductColumns(ErrorBoundedMatrix right, int first, int columns) {
        this.first = first;
        this.b = columns(right.value(), right, first, columns);
        this.bError = right.isExact() ? new double[0][] : columns(right.error(), right, first, columns);
        this.sum = new double[columns];
        this.lost = new double[columns];
        this.magnitude = new double[columns];
        this.inherited = new double[columns];
    }

    private static double[][] columns(double[] values, ErrorBoundedMatrix of, int first, int columns) {
        double[][] copied = new double[of.rows()][];
        for (int l = 0; l < copied.length; l++) {
            int from = l * of.cols() + first;
            copied[l] = Arrays.copyOfRange(values, from, from + columns);
        }
        return copied;
    }

    /** Multiplies that row of the left operand by each column. */
    void multiply(ErrorBoundedMatrix left, int row) {
        Arrays.fill(sum, 0.0);
        Arrays.fill(lost, 0.0);
        Arrays.fill(magnitude, 0.0);
        Arrays.fill(inherited, 0.0);
        for (int l = 0; l < b.length; l++) {
            int at = row * b.length + l;
            double a = left.value()[at];
            double aError = left.error(at);
            add(a, b[l], sum, lost, magnitude);
            if (aError > 0.0) {
                addMultiple(aError, b[l], inherited);
            }
            if (bError.length > 0) {
                addMultiple(Math.abs(a) + aError, bError[l], inherited);
            }
        }
    }

    private static void add(double a, double[] b, double[] sum, double[] lost, double[] magnitude) {
        for (int j = 0; j < sum.length; j++) {
            double y = b[j];
            double product = a * y;
            double before = sum[j];
            double next = before + product;
            lost[j] += RoundingError.ofSum(before, product, next) + RoundingError.ofProduct(a, y, product);
            sum[j] = next;
            magnitude[j] += Math.abs(product);
        }
    }

    private static void addMultiple(double factor, double[] b, double[] to) {
        for (int j = 0; j < to.length; j++) {
            to[j] += factor * Math.abs(b[j]);
        }
    }

    /**
     * Writes the row's elements and their errors.
     *
     * @param bias added to each
     * @param bound of a sum's error from its parts
     */
    void write(double bias, Bound bound, ErrorBoundedMatrix product, int row) {
        for (int j = 0; j < sum.length; j++) {
            int at = row * product.cols() + first + j;
            product.value()[at] = Compensated.corrected(sum[j], lost[j]) + bias;
            product.error()[at] = bound.of(inherited[j], magnitude[j] + inherited[j] + Math.abs(bias));
        }
    }

    /** How far a sum may be off. */
    interface Bound {

        /**
         * The bound.
         *
         * @param inherited by how much the exact product of operands within their errors may differ from that of the operands
         * @param magnitude the sum of all terms' absolute values, of operands as far from 0 as their errors allow
         */
        double of(double inherited, double magnitude);
    }
}
