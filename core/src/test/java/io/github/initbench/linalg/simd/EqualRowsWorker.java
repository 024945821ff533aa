package io.github.initbench.linalg.simd;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.random.RandomState;

/** Multiplies matrices of equal rows, in a JVM that has the Vector API; prints how many products had rows that differ. */
public final class EqualRowsWorker {

    private static final int COLUMNS = 37;

    private EqualRowsWorker() {}

    public static void main(String[] args) {
        int products = 0;
        int different = 0;
        for (Dtype dtype : Dtype.values()) {
            try (Backend<?> backend = new SimdProvider().create(new BackendOptions(1, dtype))) {
                for (int rows = 2; rows <= 19; rows++) {
                    for (int terms : new int[] {3, 40, 129, 300}) {
                        for (Transpose ta : Transpose.values()) {
                            for (Transpose tb : Transpose.values()) {
                                for (double beta : new double[] {0.0, 1.0}) {
                                    products++;
                                    different += hasEqualRows(backend, ta, tb, rows, terms, beta) ? 0 : 1;
                                }
                            }
                        }
                    }
                }
            }
        }
        System.out.println("of " + products + " products with different rows: " + different);
    }

    private static <M extends Matrix> boolean hasEqualRows(
            Backend<M> backend, Transpose ta, Transpose tb, int rows, int terms, double beta) {
        double[] row = normal(terms, 1);
        M a = ta == Transpose.NO ? backend.zeros(rows, terms) : backend.zeros(terms, rows);
        int ofRow = ta == Transpose.NO ? 0 : 1; // in the array of one row, which stands for all
        backend.writeColumns(row, 0, ofRow, 1 - ofRow, a, 0, a.cols());
        M b = tb == Transpose.NO ? backend.zeros(terms, COLUMNS) : backend.zeros(COLUMNS, terms);
        backend.writeColumns(normal(terms * COLUMNS, 2), 0, b.cols(), 1, b, 0, b.cols());
        M c = backend.zeros(rows, COLUMNS);
        backend.writeColumns(normal(COLUMNS, 3), 0, 0, 1, c, 0, COLUMNS);
        backend.gemm(ta, tb, 1.0, a, b, beta, c);
        double[] product = new double[rows * COLUMNS];
        backend.readColumns(c, 0, COLUMNS, product, 0, COLUMNS, 1);
        for (int at = COLUMNS; at < product.length; at++) {
            if (product[at] != product[at - COLUMNS]) {
                return false;
            }
        }
        return true;
    }

    private static double[] normal(int length, long seed) {
        double[] values = new double[length];
        new RandomState(seed).randn(values);
        return values;
    }
}
