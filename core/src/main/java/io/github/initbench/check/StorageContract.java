package io.github.initbench.check;

import static io.github.initbench.check.Host.require;
import static io.github.initbench.check.Host.requireSame;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import java.util.List;

/** What a backend's storage must satisfy: what was written is there, rounded to the type. */
final class StorageContract<M extends Matrix> {

    private static final int[][] SHAPES = {
        {0, 0}, {0, 4}, {4, 0}, {1, 1}, {1, 9}, {9, 1}, {7, 13}, {16, 16}, {31, 5}, {65, 130}
    };

    private final Backend<M> backend;
    private final Host<M> host;
    private final Dtype dtype;

    StorageContract(Backend<M> backend) {
        this.backend = backend;
        this.host = new Host<>(backend);
        this.dtype = backend.info().dtype();
    }

    List<Check> checks() {
        return List.of(
                new Check("zeros: every value is 0", () -> {
                    for (int[] s : SHAPES) {
                        requireSame("zeros", host.values(backend.zeros(s[0], s[1])), new double[s[0] * s[1]]);
                    }
                }),
                new Check("columns: row-major and column-major arrays, blocks, offsets", () -> {
                    for (int[] s : SHAPES) {
                        columns(s[0], s[1]);
                    }
                }),
                new Check("columns: every value is rounded to the type, to nearest", this::rounded));
    }

    private void columns(int rows, int cols) {
        double[] rowMajor = host.normal(rows * cols, 21);
        M m = host.matrix(rows, cols, rowMajor);
        int offset = 3;
        double[] columnMajor = Host.filled(offset + rows * cols + 2, Double.NaN);
        backend.readColumns(m, 0, cols, columnMajor, offset, 1, rows);
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < cols; j++) {
                int at = i * cols + j;
                double got = columnMajor[offset + j * rows + i];
                require(got == rowMajor[at], () -> "readColumns gave " + got + " for " + rowMajor[at]);
            }
        }
        require(Double.isNaN(columnMajor[offset - 1]), () -> "readColumns wrote before its offset");
        require(Double.isNaN(columnMajor[offset + rows * cols]), () -> "readColumns wrote beyond its end");
        if (cols >= 3) {
            M block = backend.zeros(rows, cols);
            backend.writeColumns(columnMajor, offset + rows, 1, rows, block, 1, cols - 2);
            double[] expected = rowMajor.clone();
            for (int i = 0; i < rows; i++) {
                expected[i * cols] = 0.0;
                expected[i * cols + cols - 1] = 0.0;
            }
            requireSame("a block of columns", host.values(block), expected);
        }
    }

    /** Ties, values that the type has no room for, denormals. Also shows that the storage is of the type that the backend states. */
    private void rounded() {
        double u = dtype.unitRoundoff();
        double tiny = dtype.smallestNormal();
        double[] values = {
            1.0 / 3.0,
            -0.1,
            1.0 + u,
            1.0 + 3 * u,
            -(1.0 + u),
            1.0 + 1.5 * u,
            1e300,
            -1e300,
            1e-300,
            0x1p-140,
            1.75 * tiny * u,
            tiny / 3,
            Float.MAX_VALUE,
            0x1.ffffffp127,
            Math.PI,
            Double.MIN_VALUE,
            Double.NaN,
            Double.NEGATIVE_INFINITY
        };
        requireSame("what was written", host.values(host.matrix(3, 6, values)), dtype.round(values));
    }
}
