package io.github.initbench.linalg.heap;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.random.RandomState;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sums of either type, of rows in either order of storage. */
class SumsTest {

    private static final int ROWS = 4;
    private static final int FROM = 5;
    private static final int STRIDE = 6;

    /** Column-major, from the fifth element on; the second half of a row takes the first one back but for its last bits. */
    private static double[] columnMajor(int cols) {
        double[] x = new double[FROM + STRIDE * cols];
        new RandomState(31).randn(x);
        for (int at = FROM + STRIDE * (cols / 2); at < x.length; at++) {
            x[at] = -x[at - STRIDE * (cols / 2)] * (1.0 + 1e-9 * x[at]);
        }
        return x;
    }

    private static float[] rounded(double[] x) {
        float[] rounded = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            rounded[i] = (float) x[i];
        }
        return rounded;
    }

    private static double[] row(double[] x, int row, int cols) {
        double[] values = new double[cols];
        for (int j = 0; j < cols; j++) {
            values[j] = x[FROM + row + STRIDE * j];
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 300, 301})
    void rowsOfFloat64AreRoundedOnce(int cols) {
        double[] x = columnMajor(cols);
        double[] four = new double[1 + ROWS];
        Sums.ofFourRows(x, FROM, STRIDE, cols, four, 1);
        for (int i = 0; i < ROWS; i++) {
            double[] row = row(x, i, cols);
            BigDecimal exact = BigDecimal.ZERO;
            for (double value : row) {
                exact = exact.add(new BigDecimal(value));
            }
            assertThat(Sums.ofRow(x, FROM + i, STRIDE, cols)).isEqualTo(exact.doubleValue());
            assertThat(four[1 + i]).isEqualTo(Compensated.sum(row, 0, cols));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 300, 301})
    void rowsOfFloat32AreSummedInFloat64InTheirOrder(int cols) {
        float[] x = rounded(columnMajor(cols));
        float[] four = new float[1 + ROWS];
        Sums.ofFourRows(x, FROM, STRIDE, cols, four, 1);
        for (int i = 0; i < ROWS; i++) {
            double sum = 0.0;
            for (int j = 0; j < cols; j++) {
                sum += x[FROM + i + STRIDE * j];
            }
            assertThat(Sums.ofRow(x, FROM + i, STRIDE, cols)).isEqualTo((float) sum);
            assertThat(four[1 + i]).isEqualTo((float) sum);
        }
    }

    /** Neither the square of 1 + 2^-20 nor its sum with 1 is a float32. */
    @Test
    void productsAreSummedInFloat64() {
        double[] x = {1.0, 1.0 + 0x1p-20};
        double expected = 2.0 + 0x1p-19 + 0x1p-40;
        assertThat(Sums.ofProducts(x, x)).isEqualTo(expected);
        assertThat(Sums.ofProducts(rounded(x), rounded(x))).isEqualTo(expected);
    }
}
