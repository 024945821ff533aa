package io.github.initbench.linalg.simd;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.DoubleHeapBackend;
import io.github.initbench.linalg.DoubleHeapMatrix;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;

/**
 * Products in the JDK's Vector API over row-major arrays; one thread.
 *
 * <p>Where a layer has few units, its product with many features or examples reads the large operand from memory once, in
 * order: {@link RowProduct} forward, {@link DotProduct} backward. Otherwise both operands are packed, by {@link TiledProduct}.
 */
public final class SimdBackend extends DoubleHeapBackend<SimdBackend.SimdMatrix> {

    /** Rows of op(a), or columns of op(b), up to which packing costs more than it saves. */
    private static final int FEW = RowProduct.MOST_ROWS;

    private final RowProduct rows = new RowProduct();
    private final TiledProduct tiles = new TiledProduct();
    private final DotProduct dots = new DotProduct();

    SimdBackend() {
        super(new BackendInfo(
                SimdProvider.NAME,
                "JDK Vector API",
                System.getProperty("java.version"),
                Tile.SPECIES.vectorBitSize() + "-bit",
                1,
                Dtype.FLOAT64,
                false));
    }

    /** Row-major storage. */
    static final class SimdMatrix extends DoubleHeapMatrix {
        SimdMatrix(SimdBackend owner, int rows, int cols) {
            super(owner, new double[rows * cols], rows, cols, true);
        }
    }

    @Override
    protected SimdMatrix allocate(int rows, int cols) {
        return new SimdMatrix(this, rows, cols);
    }

    @Override
    protected void multiply(
            Transpose ta, Transpose tb, double alpha, SimdMatrix a, SimdMatrix b, double beta, SimdMatrix c) {
        int m = c.rows();
        int n = c.cols();
        int k = ta.cols(a);
        boolean rowsOfA = ta == Transpose.NO || m == 1; // a vector is its own transpose
        boolean rowsOfB = tb == Transpose.YES || n == 1;
        if (rowsOfA && rowsOfB && (m <= FEW || n <= FEW)) {
            dots.multiply(m, n, k, alpha, a.data(), b.data(), beta, c.data());
        } else if (tb == Transpose.NO && m <= FEW) {
            scaleOrClear(beta, c);
            rows.add(ta, m, n, k, alpha, a.data(), a.cols(), b.data(), c.data());
        } else {
            tiles.multiply(ta, tb, m, n, k, alpha, a.data(), a.cols(), b.data(), b.cols(), beta, c.data());
        }
    }
}
