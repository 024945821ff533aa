package io.github.initbench.check;

import io.github.initbench.activation.Activation;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapBackend;
import io.github.initbench.linalg.heap.FloatHeapMatrix;
import io.github.initbench.loss.Loss;
import org.jspecify.annotations.Nullable;

/** A {@link FaultyProvider}'s backend in float32. */
final class FaultyBackend32 extends FloatHeapBackend<FaultyBackend32.Matrix32> {

    private final Fault fault;
    private final boolean rowMajor;

    FaultyBackend32(BackendInfo info, Fault fault, boolean rowMajor) {
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
        FaultyProduct product =
                new FaultyProduct(fault, Dtype.FLOAT32.unitRoundoff(), rowMajor, ta, tb, m, n, ta.cols(a));
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
        super.axpy(FaultyProduct.step(fault, Dtype.FLOAT32, alpha), x, y);
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
