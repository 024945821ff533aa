package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.DoubleHeapBackend;
import io.github.initbench.linalg.heap.DoubleHeapMatrix;
import io.github.initbench.linalg.heap.Sums;
import io.github.initbench.loss.Loss;
import org.ejml.EjmlParameters;
import org.ejml.data.DMatrixRBlock;
import org.ejml.data.DSubmatrixD1;
import org.ejml.dense.block.MatrixOps_DDRB;

/**
 * EJML's products of float64 block matrices; the matrices stay in blocks from one operation to the next.
 *
 * <p>The block of rows from {@code top} and columns from {@code left} begins at {@code top * cols + left * height}, is row-major, and at
 * the lower and right edges as small as what is left: there is no padding. So element-wise kernels, which the superclass
 * brings, go through the array in its own order, and only those that tell rows from columns are here.
 */
final class BlockBackend64 extends DoubleHeapBackend<BlockMatrix64> {

    private final int blockLength = EjmlParameters.BLOCK_WIDTH;
    private final BlockProducts64 assign;
    private final BlockProducts64 add;
    private final DMatrixRBlock scratch = new DMatrixRBlock(0, 0, blockLength);
    private final DSubmatrixD1 scratchView = new DSubmatrixD1(scratch);
    private final HostLoss hostLoss = new HostLoss();
    private double[] row = {};

    BlockBackend64(int threads) {
        super(EjmlFamily.info(EjmlBlockProvider.NAME, EjmlFamily.limitThreads(threads), Dtype.FLOAT64));
        assign = threads == 1 ? BlockProducts64.ASSIGN : BlockProducts64.ASSIGN_MT;
        add = threads == 1 ? BlockProducts64.ADD : BlockProducts64.ADD_MT;
    }

    @Override
    public BlockMatrix64 zeros(int rows, int cols) {
        return new BlockMatrix64(new DMatrixRBlock(rows, cols, blockLength));
    }

    /** EJML has no alpha, no beta but 0 and 1, and no product of two transposes: those cases take a matrix more. */
    @Override
    public void gemm(
            Transpose ta, Transpose tb, double alpha, BlockMatrix64 a, BlockMatrix64 b, double beta, BlockMatrix64 c) {
        if (info().threads() > 1) {
            EjmlFamily.limitThreads(info().threads());
        }
        if (ta == Transpose.YES && tb == Transpose.YES) {
            gemm(Transpose.YES, Transpose.NO, alpha, a, transposed(b), beta, c);
        } else if (beta == 0.0) {
            assign.of(ta, tb).apply(blockLength, a.all, b.all, c.all);
            if (alpha != 1.0) {
                scale(alpha, c);
            }
        } else if (alpha == 1.0) {
            if (beta != 1.0) {
                scale(beta, c);
            }
            add.of(ta, tb).apply(blockLength, a.all, b.all, c.all);
        } else {
            reshapeScratch(c.rows(), c.cols());
            assign.of(ta, tb).apply(blockLength, a.all, b.all, scratchView);
            combine(alpha, scratch.data, beta, c);
        }
    }

    private BlockMatrix64 transposed(BlockMatrix64 b) {
        return new BlockMatrix64(MatrixOps_DDRB.transpose(b.ejml, null));
    }

    private void reshapeScratch(int rows, int cols) {
        scratch.reshape(rows, cols, false);
        scratchView.set(scratch);
    }

    @Override
    public void writeColumns(
            double[] src,
            int offset,
            int rowStride,
            int columnStride,
            BlockMatrix64 dst,
            int firstColumn,
            int columns) {
        double[] data = dst.data();
        int end = firstColumn + columns;
        for (int top = 0; top < dst.rows(); top += blockLength) {
            int height = Math.min(blockLength, dst.rows() - top);
            for (int left = firstColumn - firstColumn % blockLength; left < end; left += blockLength) {
                int width = Math.min(blockLength, dst.cols() - left);
                int block = top * dst.cols() + left * height;
                for (int j = Math.max(left, firstColumn); j < Math.min(left + width, end); j++) {
                    int from = offset + top * rowStride + (j - firstColumn) * columnStride;
                    for (int i = 0; i < height; i++) {
                        data[block + i * width + j - left] = DoubleHeapMatrix.rounded(src[from + i * rowStride]);
                    }
                }
            }
        }
    }

    @Override
    public void readColumns(
            BlockMatrix64 src,
            int firstColumn,
            int columns,
            double[] dst,
            int offset,
            int rowStride,
            int columnStride) {
        double[] data = src.data();
        int end = firstColumn + columns;
        for (int top = 0; top < src.rows(); top += blockLength) {
            int height = Math.min(blockLength, src.rows() - top);
            for (int left = firstColumn - firstColumn % blockLength; left < end; left += blockLength) {
                int width = Math.min(blockLength, src.cols() - left);
                int block = top * src.cols() + left * height;
                for (int j = Math.max(left, firstColumn); j < Math.min(left + width, end); j++) {
                    int to = offset + top * rowStride + (j - firstColumn) * columnStride;
                    for (int i = 0; i < height; i++) {
                        dst[to + i * rowStride] = data[block + i * width + j - left];
                    }
                }
            }
        }
    }

    @Override
    public void addToEachColumn(BlockMatrix64 column, BlockMatrix64 x) {
        double[] bias = column.data(); // one column: its blocks follow each other in order of rows
        double[] data = x.data();
        for (int top = 0; top < x.rows(); top += blockLength) {
            int height = Math.min(blockLength, x.rows() - top);
            for (int left = 0; left < x.cols(); left += blockLength) {
                int width = Math.min(blockLength, x.cols() - left);
                int at = top * x.cols() + left * height;
                for (int i = top; i < top + height; i++) {
                    double b = bias[i];
                    for (int end = at + width; at < end; at++) {
                        data[at] += b;
                    }
                }
            }
        }
    }

    /** As in the superclass; a row's pieces are put together first. */
    @Override
    public void rowSums(BlockMatrix64 x, BlockMatrix64 out) {
        if (row.length < x.cols()) {
            row = new double[x.cols()];
        }
        for (int i = 0; i < x.rows(); i++) {
            int top = i - i % blockLength;
            int height = Math.min(blockLength, x.rows() - top);
            for (int left = 0; left < x.cols(); left += blockLength) {
                int width = Math.min(blockLength, x.cols() - left);
                int from = top * x.cols() + left * height + (i - top) * width;
                System.arraycopy(x.data(), from, row, left, width);
            }
            out.data()[i] = Sums.ofRow(row, 0, 1, x.cols());
        }
    }

    @Override
    public void lossGradient(Loss loss, BlockMatrix64 logits, BlockMatrix64 y, BlockMatrix64 dz) {
        hostLoss.gradient(this, loss, logits, y, dz);
    }

    @Override
    public void lossCurvature(Loss loss, BlockMatrix64 logits, BlockMatrix64 y, BlockMatrix64 v) {
        hostLoss.curvature(this, loss, logits, y, v);
    }
}
