package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import io.github.initbench.loss.Loss;
import org.ejml.EjmlParameters;
import org.ejml.data.FMatrixRBlock;
import org.ejml.data.FSubmatrixD1;
import org.ejml.dense.block.MatrixOps_FDRB;

/**
 * EJML's products of float32 block matrices; the matrices stay in blocks from one operation to the next.
 *
 * <p>The block of rows from {@code top} and columns from {@code left} begins at {@code top * cols + left * height}, is row-major, and at
 * the lower and right edges as small as what is left: there is no padding. So element-wise kernels, which the superclass
 * brings, go through the array in its own order, and only those that tell rows from columns are here.
 */
final class BlockBackend32 extends FloatHeapBackend<BlockMatrix32> {

    private final int blockLength = EjmlParameters.BLOCK_WIDTH;
    private final BlockProducts32 assign;
    private final BlockProducts32 add;
    private final FMatrixRBlock scratch = new FMatrixRBlock(0, 0, blockLength);
    private final FSubmatrixD1 scratchView = new FSubmatrixD1(scratch);
    private final HostLoss hostLoss = new HostLoss();

    BlockBackend32(int threads) {
        super(EjmlFamily.info(EjmlBlockProvider.NAME, EjmlFamily.limitThreads(threads), Dtype.FLOAT32));
        assign = threads == 1 ? BlockProducts32.ASSIGN : BlockProducts32.ASSIGN_MT;
        add = threads == 1 ? BlockProducts32.ADD : BlockProducts32.ADD_MT;
    }

    @Override
    public BlockMatrix32 zeros(int rows, int cols) {
        return new BlockMatrix32(new FMatrixRBlock(rows, cols, blockLength));
    }

    /** EJML has no alpha, no beta but 0 and 1, and no product of two transposes: those cases take a matrix more. */
    @Override
    public void gemm(
            Transpose ta, Transpose tb, double alpha, BlockMatrix32 a, BlockMatrix32 b, double beta, BlockMatrix32 c) {
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

    private BlockMatrix32 transposed(BlockMatrix32 b) {
        return new BlockMatrix32(MatrixOps_FDRB.transpose(b.ejml, null));
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
            BlockMatrix32 dst,
            int firstColumn,
            int columns) {
        float[] data = dst.data();
        int end = firstColumn + columns;
        for (int top = 0; top < dst.rows(); top += blockLength) {
            int height = Math.min(blockLength, dst.rows() - top);
            for (int left = firstColumn - firstColumn % blockLength; left < end; left += blockLength) {
                int width = Math.min(blockLength, dst.cols() - left);
                int block = top * dst.cols() + left * height;
                for (int j = Math.max(left, firstColumn); j < Math.min(left + width, end); j++) {
                    int from = offset + top * rowStride + (j - firstColumn) * columnStride;
                    for (int i = 0; i < height; i++) {
                        data[block + i * width + j - left] = (float) src[from + i * rowStride];
                    }
                }
            }
        }
    }

    @Override
    public void readColumns(
            BlockMatrix32 src,
            int firstColumn,
            int columns,
            double[] dst,
            int offset,
            int rowStride,
            int columnStride) {
        float[] data = src.data();
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
    public void addToEachColumn(BlockMatrix32 column, BlockMatrix32 x) {
        float[] bias = column.data(); // one column: its blocks follow each other in order of rows
        float[] data = x.data();
        for (int top = 0; top < x.rows(); top += blockLength) {
            int height = Math.min(blockLength, x.rows() - top);
            for (int left = 0; left < x.cols(); left += blockLength) {
                int width = Math.min(blockLength, x.cols() - left);
                int at = top * x.cols() + left * height;
                for (int i = top; i < top + height; i++) {
                    float b = bias[i];
                    for (int end = at + width; at < end; at++) {
                        data[at] += b;
                    }
                }
            }
        }
    }

    /** In float64, rounded once at the end, as in the superclass. */
    @Override
    public void rowSums(BlockMatrix32 x, BlockMatrix32 out) {
        float[] data = x.data();
        for (int i = 0; i < x.rows(); i++) {
            int top = i - i % blockLength;
            int height = Math.min(blockLength, x.rows() - top);
            double sum = 0.0;
            for (int left = 0; left < x.cols(); left += blockLength) {
                int width = Math.min(blockLength, x.cols() - left);
                int from = top * x.cols() + left * height + (i - top) * width;
                for (int j = 0; j < width; j++) {
                    sum += data[from + j];
                }
            }
            out.data()[i] = (float) sum;
        }
    }

    @Override
    public void lossGradient(Loss loss, BlockMatrix32 logits, BlockMatrix32 y, BlockMatrix32 dz) {
        hostLoss.gradient(this, loss, logits, y, dz);
    }

    @Override
    public void lossCurvature(Loss loss, BlockMatrix32 logits, BlockMatrix32 v) {
        hostLoss.curvature(this, loss, logits, v);
    }
}
