package io.github.initbench.linalg;

import io.github.initbench.activation.Activation;
import org.jspecify.annotations.Nullable;

/** The shape and aliasing checks of {@link CheckedBackend}. Each throws IllegalArgumentException naming the operation and both shapes. */
final class Shapes {

    private Shapes() {}

    /** A shape in words: 3x2. */
    static String of(Matrix m) {
        return m.rows() + "x" + m.cols();
    }

    static boolean isEmpty(Matrix m) {
        return m.rows() == 0 || m.cols() == 0;
    }

    static void checkSize(int rows, int cols) {
        if (rows < 0 || cols < 0) {
            throw new IllegalArgumentException("zeros: " + rows + "x" + cols + " has a negative size");
        }
        if ((long) rows * cols > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "zeros: " + rows + "x" + cols + " has more elements than a Java array can hold");
        }
    }

    static void checkGemm(Transpose ta, Transpose tb, Matrix a, Matrix b, Matrix c) {
        if (ta.cols(a) != tb.rows(b)) {
            throw new IllegalArgumentException("gemm: op(a) is " + ta.rows(a) + "x" + ta.cols(a) + ", op(b) is "
                    + tb.rows(b) + "x" + tb.cols(b) + "; inner sizes " + ta.cols(a) + " and " + tb.rows(b)
                    + " differ");
        }
        if (c.rows() != ta.rows(a) || c.cols() != tb.cols(b)) {
            throw new IllegalArgumentException(
                    "gemm: op(a) op(b) is " + ta.rows(a) + "x" + tb.cols(b) + ", c is " + of(c));
        }
        checkDistinct("gemm", "c", c, "a", a);
        checkDistinct("gemm", "c", c, "b", b);
    }

    static void checkSame(String operation, String xName, Matrix x, String yName, Matrix y) {
        if (x.rows() != y.rows() || x.cols() != y.cols()) {
            throw new IllegalArgumentException(
                    operation + ": " + xName + " is " + of(x) + ", " + yName + " is " + of(y));
        }
    }

    /** column is rows(x) x 1. */
    static void checkColumn(String operation, String columnName, Matrix column, String xName, Matrix x) {
        if (column.rows() != x.rows() || column.cols() != 1) {
            throw new IllegalArgumentException(operation + ": " + columnName + " is " + of(column) + ", " + xName
                    + " is " + of(x) + " and needs a column of " + x.rows() + "x1");
        }
    }

    static void checkActivate(Activation f, Matrix z, Matrix a) {
        checkSame("activate", "z", z, "a", a);
        checkInputKept("activate", f, z, a);
    }

    static void checkDerivative(String operation, Activation f, Matrix z, Matrix a, Matrix g) {
        checkSame(operation, "a", a, "g", g);
        checkSame(operation, "z", z, "g", g);
        checkInputKept(operation, f, z, a);
        checkDistinct(operation, "g", g, "a", a);
        checkDistinct(operation, "g", g, "z", z);
    }

    /** Same shapes, two matrices. */
    static void checkPair(String operation, Matrix x, Matrix y) {
        checkSame(operation, "x", x, "y", y);
        checkDistinct(operation, "y", y, "x", x);
    }

    static void checkAddToEachColumn(Matrix column, Matrix x) {
        checkColumn("addToEachColumn", "column", column, "x", x);
        checkDistinct("addToEachColumn", "x", x, "column", column);
    }

    static void checkRowSums(Matrix x, Matrix out) {
        checkColumn("rowSums", "out", out, "x", x);
        checkDistinct("rowSums", "out", out, "x", x);
    }

    static void checkDense(Matrix w, Matrix x, Matrix b, Activation f, Matrix z, Matrix a) {
        checkLayer("dense", w, x, z, a);
        checkColumn("dense", "b", b, "z", z);
        checkInputKept("dense", f, z, a);
        checkDistinct("dense", "z", z, "w", w);
        checkDistinct("dense", "z", z, "x", x);
        checkDistinct("dense", "z", z, "b", b);
        checkDistinct("dense", "a", a, "w", w);
        checkDistinct("dense", "a", a, "x", x);
        checkDistinct("dense", "a", a, "b", b);
    }

    static void checkDenseGradient(
            Activation f, Matrix w, Matrix x, Matrix z, Matrix a, Matrix g, Matrix dw, Matrix db, @Nullable Matrix dx) {
        checkLayer("denseGradient", w, x, z, a);
        checkInputKept("denseGradient", f, z, a);
        checkSame("denseGradient", "g", g, "a", a);
        checkSame("denseGradient", "dw", dw, "w", w);
        checkColumn("denseGradient", "db", db, "g", g);
        checkOutput("g", g, w, x, z, a);
        checkOutput("dw", dw, w, x, z, a);
        checkOutput("db", db, w, x, z, a);
        checkDistinct("denseGradient", "dw", dw, "g", g);
        checkDistinct("denseGradient", "db", db, "g", g);
        checkDistinct("denseGradient", "db", db, "dw", dw);
        if (dx != null) {
            checkSame("denseGradient", "dx", dx, "x", x);
            checkOutput("dx", dx, w, x, z, a);
            checkDistinct("denseGradient", "dx", dx, "g", g);
            checkDistinct("denseGradient", "dx", dx, "dw", dw);
            checkDistinct("denseGradient", "dx", dx, "db", db);
        }
    }

    /** An output of denseGradient is none of its inputs. */
    private static void checkOutput(String name, Matrix output, Matrix w, Matrix x, Matrix z, Matrix a) {
        checkDistinct("denseGradient", name, output, "w", w);
        checkDistinct("denseGradient", name, output, "x", x);
        checkDistinct("denseGradient", name, output, "z", z);
        checkDistinct("denseGradient", name, output, "a", a);
    }

    static void checkLossGradient(Matrix logits, Matrix y, Matrix dz) {
        checkSame("lossGradient", "logits", logits, "y", y);
        checkSame("lossGradient", "logits", logits, "dz", dz);
        checkDistinct("lossGradient", "dz", dz, "y", y);
    }

    static void checkLossCurvature(Matrix logits, Matrix y, Matrix v) {
        checkSame("lossCurvature", "logits", logits, "y", y);
        checkSame("lossCurvature", "logits", logits, "v", v);
        checkDistinct("lossCurvature", "v", v, "logits", logits);
        checkDistinct("lossCurvature", "v", v, "y", y);
    }

    /** A block of columns of m lies in a strided array of that length. */
    static void checkColumns(
            String operation,
            Matrix m,
            int firstColumn,
            int columns,
            int length,
            int offset,
            int rowStride,
            int columnStride) {
        if (firstColumn < 0 || columns < 0 || firstColumn > m.cols() - columns) {
            throw new IllegalArgumentException(operation + ": columns " + firstColumn + " to "
                    + ((long) firstColumn + columns) + " of a " + of(m) + " matrix");
        }
        if (offset < 0 || rowStride < 0 || columnStride < 0) {
            throw new IllegalArgumentException(operation + ": offset " + offset + ", row stride " + rowStride
                    + " and column stride " + columnStride + " must not be negative");
        }
        if (m.rows() == 0 || columns == 0) {
            return;
        }
        long last = offset + (m.rows() - 1L) * rowStride + (columns - 1L) * columnStride;
        if (last >= length) {
            throw new IllegalArgumentException(operation + ": " + m.rows() + "x" + columns + " values reach index "
                    + last + " of an array of " + length);
        }
    }

    private static void checkLayer(String operation, Matrix w, Matrix x, Matrix z, Matrix a) {
        if (w.cols() != x.rows()) {
            throw new IllegalArgumentException(operation + ": w is " + of(w) + ", x is " + of(x) + "; inner sizes "
                    + w.cols() + " and " + x.rows() + " differ");
        }
        if (z.rows() != w.rows() || z.cols() != x.cols()) {
            throw new IllegalArgumentException(operation + ": w x is " + w.rows() + "x" + x.cols() + ", z is " + of(z));
        }
        checkSame(operation, "z", z, "a", a);
    }

    private static void checkInputKept(String operation, Activation f, Matrix z, Matrix a) {
        if (f.derivativeNeedsInput()) {
            checkDistinct(operation, "a", a, "z", z);
        }
    }

    private static void checkDistinct(String operation, String xName, Matrix x, String yName, Matrix y) {
        if (x == y && x.rows() > 0 && x.cols() > 0) {
            throw new IllegalArgumentException(
                    operation + ": " + xName + " and " + yName + " are the same " + of(x) + " matrix");
        }
    }
}
