package io.github.initbench.linalg;

import io.github.initbench.activation.Activation;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;

/** A backend over memory outside Java's heap, kernels alone: no check, no override of a default. */
public final class OffHeapProvider implements BackendProvider {

    @Override
    public String name() {
        return "off-heap";
    }

    @Override
    public Availability probe() {
        return Availability.ofProducts(this, "report it");
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        return new Kernels();
    }

    /**
     * Row-major.
     *
     * @param values rows x cols
     */
    private record Buffer(int rows, int cols, DoubleBuffer values) implements Matrix {

        double get(int row, int col) {
            return values.get(row * cols + col);
        }

        double get(Transpose t, int row, int col) {
            return t == Transpose.NO ? get(row, col) : get(col, row);
        }

        void set(int row, int col, double value) {
            values.put(row * cols + col, value);
        }
    }

    private static final class Kernels implements Backend<Buffer> {

        @Override
        public BackendInfo info() {
            return new BackendInfo("off-heap", "java.nio", "1", "java", 1, Dtype.FLOAT64, false);
        }

        @Override
        public Buffer zeros(int rows, int cols) {
            ByteBuffer bytes = ByteBuffer.allocateDirect(rows * cols * Double.BYTES);
            return new Buffer(rows, cols, bytes.order(ByteOrder.nativeOrder()).asDoubleBuffer());
        }

        @Override
        public void writeColumns(
                double[] src, int offset, int rowStride, int columnStride, Buffer dst, int firstColumn, int columns) {
            for (int i = 0; i < dst.rows(); i++) {
                for (int j = 0; j < columns; j++) {
                    dst.set(i, firstColumn + j, src[offset + i * rowStride + j * columnStride]);
                }
            }
        }

        @Override
        public void readColumns(
                Buffer src, int firstColumn, int columns, double[] dst, int offset, int rowStride, int columnStride) {
            for (int i = 0; i < src.rows(); i++) {
                for (int j = 0; j < columns; j++) {
                    dst[offset + i * rowStride + j * columnStride] = src.get(i, firstColumn + j);
                }
            }
        }

        @Override
        public void gemm(Transpose ta, Transpose tb, double alpha, Buffer a, Buffer b, double beta, Buffer c) {
            for (int i = 0; i < c.rows(); i++) {
                for (int j = 0; j < c.cols(); j++) {
                    double sum = 0.0;
                    for (int l = 0; l < ta.cols(a); l++) {
                        sum += a.get(ta, i, l) * b.get(tb, l, j);
                    }
                    c.set(i, j, beta == 0.0 ? alpha * sum : alpha * sum + beta * c.get(i, j));
                }
            }
        }

        @Override
        public void axpy(double alpha, Buffer x, Buffer y) {
            for (int i = 0; i < x.values().capacity(); i++) {
                y.values().put(i, alpha * x.values().get(i) + y.values().get(i));
            }
        }

        @Override
        public void scale(double alpha, Buffer x) {
            for (int i = 0; i < x.values().capacity(); i++) {
                x.values().put(i, alpha == 0.0 ? 0.0 : alpha * x.values().get(i));
            }
        }

        @Override
        public void addToEachColumn(Buffer column, Buffer x) {
            for (int i = 0; i < x.rows(); i++) {
                for (int j = 0; j < x.cols(); j++) {
                    x.set(i, j, x.get(i, j) + column.get(i, 0));
                }
            }
        }

        /** Neumaier's sum. */
        @Override
        public void rowSums(Buffer x, Buffer out) {
            for (int i = 0; i < x.rows(); i++) {
                double sum = 0.0;
                double lost = 0.0;
                for (int j = 0; j < x.cols(); j++) {
                    double term = x.get(i, j);
                    double next = sum + term;
                    lost += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
                    sum = next;
                }
                out.set(i, 0, sum + lost);
            }
        }

        @Override
        public void activate(Activation f, Buffer z, Buffer a) {
            for (int i = 0; i < z.values().capacity(); i++) {
                a.values().put(i, f.value(z.values().get(i)));
            }
        }

        @Override
        public void multiplyByDerivative(Activation f, Buffer z, Buffer a, Buffer g) {
            for (int i = 0; i < z.values().capacity(); i++) {
                double slope = f.derivative(z.values().get(i), a.values().get(i));
                g.values().put(i, g.values().get(i) * slope);
            }
        }
    }
}
