package io.github.initbench.linalg.simd;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.errorfree.RoundingError;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * ReLU's derivative, and compensated sums of rows: a layer's dL/dZ and its bias's gradient.
 *
 * <p>A lane's rounding errors are computed by Knuth's two-sum and added up beside it (Ogita, Rump and Oishi 2005, Sum2); the lanes are
 * then added in the same way.
 */
final class Gradients {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
    private static final int LANES = SPECIES.length();
    private static final DoubleVector ONE = DoubleVector.broadcast(SPECIES, 1.0);
    private static final DoubleVector MINUS_ONE = DoubleVector.broadcast(SPECIES, -1.0);

    private double[] lanes = {};

    /** g = g ReLU'(z), element by element, by a = ReLU(z), which is 0, above 0 or NaN: the derivative is 1 above 0, else a itself. */
    static void rectify(double[] a, double[] g, int rows, int cols) {
        int loopBound = cols - cols % LANES;
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            for (int j = 0; j < loopBound; j += LANES) {
                DoubleVector x = DoubleVector.fromArray(SPECIES, a, at + j);
                DoubleVector derivative = x.blend(ONE, x.compare(VectorOperators.GT, 0.0));
                DoubleVector.fromArray(SPECIES, g, at + j).mul(derivative).intoArray(g, at + j);
            }
            for (int j = at + loopBound; j < at + cols; j++) {
                g[j] *= a[j] > 0.0 ? 1.0 : a[j];
            }
        }
    }

    /** sums[i] = the sum of row i of x. */
    void sumRows(double[] x, int rows, int cols, double[] sums) {
        if (lanes.length < 2 * LANES * rows) {
            lanes = new double[2 * LANES * rows];
        }
        int loopBound = cols - cols % LANES;
        sumLanes(x, rows, cols, loopBound, lanes);
        for (int i = 0; i < rows; i++) {
            double sum = 0.0;
            double errors = 0.0;
            for (int lane = 2 * i * LANES; lane < (2 * i + 1) * LANES; lane++) {
                double next = sum + lanes[lane];
                errors += RoundingError.ofSum(sum, lanes[lane], next) + lanes[lane + LANES];
                sum = next;
            }
            for (int j = i * cols + loopBound; j < (i + 1) * cols; j++) {
                double next = sum + x[j];
                errors += RoundingError.ofSum(sum, x[j], next);
                sum = next;
            }
            sums[i] = Compensated.corrected(sum, errors);
        }
    }

    /**
     * Of each row, the sums of every LANES-th of its first {@code loopBound} values, and what they lost, one vector after the other.
     *
     * <p>Some differences are fused multiply-adds with -1: the same values, by units of the CPU that would else be idle.
     */
    private static void sumLanes(double[] x, int rows, int cols, int loopBound, double[] lanes) {
        for (int i = 0; i < rows; i++) {
            int at = i * cols;
            DoubleVector sums = DoubleVector.zero(SPECIES);
            DoubleVector lost = DoubleVector.zero(SPECIES);
            for (int j = 0; j < loopBound; j += LANES) {
                DoubleVector value = DoubleVector.fromArray(SPECIES, x, at + j);
                DoubleVector next = value.add(sums);
                DoubleVector added = MINUS_ONE.fma(sums, next);
                lost = next.sub(added)
                        .fma(MINUS_ONE, sums)
                        .add(added.fma(MINUS_ONE, value))
                        .add(lost);
                sums = next;
            }
            ONE.mul(sums).intoArray(lanes, 2 * i * LANES);
            ONE.mul(lost).intoArray(lanes, (2 * i + 1) * LANES);
        }
    }
}
