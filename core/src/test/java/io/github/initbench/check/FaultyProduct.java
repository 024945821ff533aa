package io.github.initbench.check;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;

/** What an element of a product is, of operands given by their indices, with the fault; and the factor of an update. */
record FaultyProduct(Fault fault, double u, boolean rowMajor, Transpose ta, Transpose tb, int m, int n, int k) {

    interface Values {
        double at(int index);
    }

    double at(Values a, Values b, int i, int j, double alpha) {
        int end = fault == Fault.DROPPED_TAIL && k > 4 ? k - k % 4 : k;
        boolean readTransposed = (ta == Transpose.YES) != (fault == Fault.TRANSPOSED);
        double sum = 0.0;
        for (int l = 0; l < end; l++) {
            double x = a.at(readTransposed ? index(l, i, k, m) : index(i, l, m, k));
            double y = b.at(tb == Transpose.NO ? index(l, j, k, n) : index(j, l, n, k));
            sum += coarse(x) * coarse(y);
        }
        return alpha * sum * (fault == Fault.FACTOR ? 1.0 + 64 * u : 1.0);
    }

    /** Of element (i, j) of a rows x cols matrix. */
    int index(int i, int j, int rows, int cols) {
        return rowMajor ? i * cols + j : j * rows + i;
    }

    private double coarse(double x) {
        return fault == Fault.COARSE_OPERANDS ? Math.rint(x * 0x1p10) * 0x1p-10 : x;
    }

    double effectiveBeta(double beta) {
        return fault == Fault.BETA_IGNORED ? 1.0 : beta;
    }

    boolean overwrites(double beta) {
        return beta == 0.0 && fault != Fault.BETA_ZERO_READS_C;
    }

    /** The factor of an update. */
    static double step(Fault fault, Dtype dtype, double alpha) {
        double shorter = dtype == Dtype.FLOAT64 ? 0x1p24 : 64;
        return fault == Fault.SHORT_STEP ? alpha * (1.0 - shorter * dtype.unitRoundoff()) : alpha;
    }
}
