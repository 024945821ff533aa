package io.github.initbench.linalg.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.loss.BinaryCrossEntropy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The float32 kernels that every library gets, where float32 is not simply float64 with fewer bits. */
class FloatHeapBackendTest {

    /** Storage alone, in either order. */
    private static final class Stored extends FloatHeapBackend<Stored.Values> {

        private final boolean rowMajor;

        Stored(boolean rowMajor) {
            super(new BackendInfo("stored", "none", "1", "java", 1, Dtype.FLOAT32, false));
            this.rowMajor = rowMajor;
        }

        static final class Values extends FloatHeapMatrix {
            Values(int rows, int cols, boolean rowMajor) {
                super(new float[rows * cols], rows, cols, rowMajor);
            }
        }

        @Override
        public Values zeros(int rows, int cols) {
            return new Values(rows, cols, rowMajor);
        }

        @Override
        public void gemm(Transpose ta, Transpose tb, double alpha, Values a, Values b, double beta, Values c) {
            throw new UnsupportedOperationException("stored: no products");
        }

        Values of(int rows, int cols, double... rowMajorValues) {
            Values m = zeros(rows, cols);
            writeColumns(rowMajorValues, 0, cols, 1, m, 0, cols);
            return m;
        }

        double[] read(Values m) {
            double[] values = new double[m.rows() * m.cols()];
            readColumns(m, 0, m.cols(), values, 0, m.cols(), 1);
            return values;
        }
    }

    /** Elements in an order of the library's own have no strides, be they many or few. */
    @Test
    void strangeOrdersHaveNoStrides() {
        FloatHeapMatrix matrix = new FloatHeapMatrix(new float[90], 9, 10) {};
        assertThatIllegalStateException()
                .isThrownBy(matrix::rowStride)
                .withMessage("a 9x10 matrix in the library's own order has no strides; override this kernel");
        assertThatIllegalStateException().isThrownBy(matrix::columnStride);
    }

    /** From zeros a bias's gradient is as many times +c as -c, and must be 0: a sum in float32 leaves some of it, in most orders. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void sumsOfTermsThatCancelAreZero(boolean rowMajor) {
        try (Stored backend = new Stored(rowMajor)) {
            int n = 300;
            double[] terms = new double[2 * n];
            float plain = 0.0f;
            for (int j = 0; j < n; j++) {
                terms[j] = (j < n / 2 ? 0.5 : -0.5) / n;
                terms[n + j] = 1.0;
                plain += (float) terms[j];
            }
            Stored.Values out = backend.zeros(2, 1);
            backend.rowSums(backend.of(2, n, terms), out);
            assertThat(backend.read(out)).containsExactly(0.0, n);
            assertThat(plain).isNotZero();
        }
    }

    /** The wide copies of a large call do not leak into a smaller one, and dz may be the logits. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lossGradientIsThatOfFloat64Rounded(boolean rowMajor) {
        try (Stored backend = new Stored(rowMajor)) {
            for (int cols : new int[] {5, 2, 7}) {
                double[] z = new double[2 * cols];
                double[] y = new double[2 * cols];
                for (int i = 0; i < z.length; i++) {
                    z[i] = (i - 3) * 0.75;
                    y[i] = i % 2;
                }
                double[] expected = new double[2 * cols];
                new BinaryCrossEntropy().gradient(z, y, expected, 2, cols, cols, 1);
                Stored.Values logits = backend.of(2, cols, z);
                backend.lossGradient(new BinaryCrossEntropy(), logits, backend.of(2, cols, y), logits);
                assertThat(backend.read(logits)).containsExactly(Dtype.FLOAT32.round(expected));
            }
        }
    }

    /** alpha is rounded first: 0.1 is not the float32 nearest to it, and with 2^24 the difference shows. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void factorsAreRoundedToFloat32(boolean rowMajor) {
        try (Stored backend = new Stored(rowMajor)) {
            Stored.Values x = backend.of(1, 2, 0x1p24, 3.0);
            backend.scale(0.1, x);
            assertThat(backend.read(x)).containsExactly(0.1f * 0x1p24f, 0.1f * 3.0f);
            Stored.Values y = backend.of(1, 2, 0.0, 0.0);
            backend.axpy(0.1, backend.of(1, 2, 0x1p24, 3.0), y);
            assertThat(backend.read(y)).containsExactly(0.1f * 0x1p24f, 0.1f * 3.0f);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatFloat32HasNoRoomForOverflowsAndUnderflows(boolean rowMajor) {
        try (Stored backend = new Stored(rowMajor)) {
            Stored.Values x = backend.of(1, 4, 1e39, -1e39, 1e-46, 1.0 / 3.0);
            assertThat(backend.read(x))
                    .containsExactly(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, 0.0, 1.0f / 3.0f);
            Stored.Values out = backend.zeros(1, 1);
            backend.rowSums(backend.of(1, 2, 3e38, 3e38), out);
            assertThat(backend.read(out)).containsExactly(Double.POSITIVE_INFINITY);
        }
    }
}
