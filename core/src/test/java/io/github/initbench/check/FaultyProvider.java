package io.github.initbench.check;

import io.github.initbench.activation.Activation;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import io.github.initbench.linalg.heap.DoubleHeapMatrix;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import io.github.initbench.linalg.heap.FloatHeapMatrix;
import io.github.initbench.loss.Loss;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A backend in both types with a planted fault: plain loops over the two heap backends, in either order of storage.
 *
 * @param fault what is wrong
 * @param rowMajor the order of storage
 */
record FaultyProvider(Fault fault, boolean rowMajor) implements BackendProvider {

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public Set<Dtype> dtypes() {
        return EnumSet.allOf(Dtype.class);
    }

    @Override
    public Availability probe() {
        return new Availability.Available();
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        BackendInfo info = new BackendInfo(name(), "loops", "1", "java", 1, options.dtype(), false);
        boolean wide = (options.dtype() == Dtype.FLOAT64) != (fault == Fault.OTHER_TYPE);
        return wide ? new InFloat64(info, fault, rowMajor) : new InFloat32(info, fault, rowMajor);
    }

    /** What an element of a product is, of operands given by their indices, with the fault. */
    private record Product(Fault fault, double u, boolean rowMajor, Transpose ta, Transpose tb, int m, int n, int k) {

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
    }

    private static double step(Fault fault, Dtype dtype, double alpha) {
        double shorter = dtype == Dtype.FLOAT64 ? 0x1p24 : 64;
        return fault == Fault.SHORT_STEP ? alpha * (1.0 - shorter * dtype.unitRoundoff()) : alpha;
    }

    private static final class InFloat64 extends DoubleHeapBackend<InFloat64.Matrix64> {

        private final Fault fault;
        private final boolean rowMajor;

        InFloat64(BackendInfo info, Fault fault, boolean rowMajor) {
            super(info);
            this.fault = fault;
            this.rowMajor = rowMajor;
        }

        static final class Matrix64 extends DoubleHeapMatrix {
            Matrix64(int rows, int cols, boolean rowMajor) {
                super(new double[rows * cols], rows, cols, rowMajor);
            }
        }

        @Override
        public Matrix64 zeros(int rows, int cols) {
            return new Matrix64(rows, cols, rowMajor);
        }

        @Override
        public void gemm(Transpose ta, Transpose tb, double alpha, Matrix64 a, Matrix64 b, double beta, Matrix64 c) {
            int m = c.rows();
            int n = c.cols();
            Product product = new Product(fault, Dtype.FLOAT64.unitRoundoff(), rowMajor, ta, tb, m, n, ta.cols(a));
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    int at = product.index(i, j, m, n);
                    double value = product.at(l -> a.data()[l], l -> b.data()[l], i, j, alpha);
                    double betaC = product.overwrites(beta) ? 0.0 : product.effectiveBeta(beta) * c.data()[at];
                    c.data()[at] = value + betaC;
                }
            }
        }

        @Override
        public void rowSums(Matrix64 x, Matrix64 out) {
            super.rowSums(x, out);
            for (int i = 0; fault == Fault.PLAIN_ROW_SUM && i < x.rows(); i++) {
                double sum = 0.0;
                for (int j = 0; j < x.cols(); j++) {
                    sum += x.data()[rowMajor ? i * x.cols() + j : j * x.rows() + i];
                }
                out.data()[i] = sum;
            }
            for (int i = 0; fault == Fault.ROW_SUM_TOO_SHORT && x.cols() > 0 && i < x.rows(); i++) {
                out.data()[i] -= x.data()[rowMajor ? (i + 1) * x.cols() - 1 : (x.cols() - 1) * x.rows() + i];
            }
        }

        @Override
        public void activate(Activation f, Matrix64 z, Matrix64 a) {
            super.activate(f, z, a);
            for (int i = 0; fault == Fault.ACTIVATION && i < a.data().length; i++) {
                a.data()[i] *= 1.0 + 64 * Dtype.FLOAT64.unitRoundoff();
            }
        }

        @Override
        public void multiplyByDerivative(Activation f, Matrix64 z, Matrix64 a, Matrix64 g) {
            for (int i = 0; i < g.data().length; i++) {
                double at = a.data()[i];
                g.data()[i] *= f.derivative(z.data()[i], fault == Fault.DERIVATIVE ? 1.0 - at : at);
            }
        }

        @Override
        public void axpy(double alpha, Matrix64 x, Matrix64 y) {
            super.axpy(step(fault, Dtype.FLOAT64, alpha), x, y);
        }

        @Override
        public void multiplyBySecondDerivative(Activation f, Matrix64 z, Matrix64 a, Matrix64 g) {
            super.multiplyBySecondDerivative(f, z, a, g);
            if (fault == Fault.SECOND_DERIVATIVE) {
                scale(-1.0, g);
            }
        }

        @Override
        public void multiplyElements(Matrix64 x, Matrix64 y) {
            int last = y.data().length - 1;
            double before = last < 0 ? 0 : y.data()[last];
            super.multiplyElements(x, y);
            if (fault == Fault.ELEMENTS && last >= 0) {
                y.data()[last] = before;
            }
        }

        @Override
        public double dot(Matrix64 x, Matrix64 y) {
            int last = y.data().length - 1;
            double dropped = fault == Fault.DOT && last >= 0 ? x.data()[last] * y.data()[last] : 0.0;
            return super.dot(x, y) - dropped;
        }

        @Override
        public void lossCurvature(Loss loss, Matrix64 logits, Matrix64 y, Matrix64 v) {
            super.lossCurvature(loss, logits, y, v);
            if (fault == Fault.CURVATURE) {
                scale(1.0 + 2048 * Dtype.FLOAT64.unitRoundoff(), v);
            }
        }

        @Override
        public void denseGradient(
                Activation f,
                Matrix64 w,
                Matrix64 x,
                Matrix64 z,
                Matrix64 a,
                Matrix64 g,
                Matrix64 dw,
                Matrix64 db,
                @Nullable Matrix64 dx) {
            super.denseGradient(f, w, x, z, a, g, dw, db, dx);
            if (dx != null && fault == Fault.FUSED_GRADIENT) {
                scale(1.0 + 2048 * Dtype.FLOAT64.unitRoundoff(), dx);
            }
        }
    }

    private static final class InFloat32 extends FloatHeapBackend<InFloat32.Matrix32> {

        private final Fault fault;
        private final boolean rowMajor;

        InFloat32(BackendInfo info, Fault fault, boolean rowMajor) {
            super(info);
            this.fault = fault;
            this.rowMajor = rowMajor;
        }

        static final class Matrix32 extends FloatHeapMatrix {
            Matrix32(int rows, int cols, boolean rowMajor) {
                super(new float[rows * cols], rows, cols, rowMajor);
            }
        }

        @Override
        public Matrix32 zeros(int rows, int cols) {
            return new Matrix32(rows, cols, rowMajor);
        }

        @Override
        public void gemm(Transpose ta, Transpose tb, double alpha, Matrix32 a, Matrix32 b, double beta, Matrix32 c) {
            int m = c.rows();
            int n = c.cols();
            Product product = new Product(fault, Dtype.FLOAT32.unitRoundoff(), rowMajor, ta, tb, m, n, ta.cols(a));
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    int at = product.index(i, j, m, n);
                    double value = product.at(l -> a.data()[l], l -> b.data()[l], i, j, alpha);
                    double betaC = product.overwrites(beta) ? 0.0 : product.effectiveBeta(beta) * c.data()[at];
                    c.data()[at] = (float) (value + betaC);
                }
            }
        }

        @Override
        public void rowSums(Matrix32 x, Matrix32 out) {
            super.rowSums(x, out);
            for (int i = 0; fault == Fault.PLAIN_ROW_SUM && i < x.rows(); i++) {
                float sum = 0.0f;
                for (int j = 0; j < x.cols(); j++) {
                    sum += x.data()[rowMajor ? i * x.cols() + j : j * x.rows() + i];
                }
                out.data()[i] = sum;
            }
            for (int i = 0; fault == Fault.ROW_SUM_TOO_SHORT && x.cols() > 0 && i < x.rows(); i++) {
                out.data()[i] -= x.data()[rowMajor ? (i + 1) * x.cols() - 1 : (x.cols() - 1) * x.rows() + i];
            }
        }

        @Override
        public void activate(Activation f, Matrix32 z, Matrix32 a) {
            super.activate(f, z, a);
            for (int i = 0; fault == Fault.ACTIVATION && i < a.data().length; i++) {
                a.data()[i] *= (float) (1.0 + 64 * Dtype.FLOAT32.unitRoundoff());
            }
        }

        @Override
        public void multiplyByDerivative(Activation f, Matrix32 z, Matrix32 a, Matrix32 g) {
            for (int i = 0; i < g.data().length; i++) {
                double at = a.data()[i];
                g.data()[i] *= (float) f.derivative(z.data()[i], fault == Fault.DERIVATIVE ? 1.0 - at : at);
            }
        }

        @Override
        public void axpy(double alpha, Matrix32 x, Matrix32 y) {
            super.axpy(step(fault, Dtype.FLOAT32, alpha), x, y);
        }

        @Override
        public void multiplyBySecondDerivative(Activation f, Matrix32 z, Matrix32 a, Matrix32 g) {
            super.multiplyBySecondDerivative(f, z, a, g);
            if (fault == Fault.SECOND_DERIVATIVE) {
                scale(-1.0, g);
            }
        }

        @Override
        public void multiplyElements(Matrix32 x, Matrix32 y) {
            int last = y.data().length - 1;
            float before = last < 0 ? 0 : y.data()[last];
            super.multiplyElements(x, y);
            if (fault == Fault.ELEMENTS && last >= 0) {
                y.data()[last] = before;
            }
        }

        @Override
        public double dot(Matrix32 x, Matrix32 y) {
            int last = y.data().length - 1;
            double dropped = fault == Fault.DOT && last >= 0 ? (double) x.data()[last] * y.data()[last] : 0.0;
            return super.dot(x, y) - dropped;
        }

        @Override
        public void lossCurvature(Loss loss, Matrix32 logits, Matrix32 y, Matrix32 v) {
            super.lossCurvature(loss, logits, y, v);
            if (fault == Fault.CURVATURE) {
                scale(1.0 + 2048 * Dtype.FLOAT32.unitRoundoff(), v);
            }
        }

        @Override
        public void denseGradient(
                Activation f,
                Matrix32 w,
                Matrix32 x,
                Matrix32 z,
                Matrix32 a,
                Matrix32 g,
                Matrix32 dw,
                Matrix32 db,
                @Nullable Matrix32 dx) {
            super.denseGradient(f, w, x, z, a, g, dw, db, dx);
            if (dx != null && fault == Fault.FUSED_GRADIENT) {
                scale(1.0 + 2048 * Dtype.FLOAT32.unitRoundoff(), dx);
            }
        }
    }
}
