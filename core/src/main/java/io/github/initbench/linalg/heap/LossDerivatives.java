package io.github.initbench.linalg.heap;

import io.github.initbench.loss.Loss;

/** A loss's derivatives, which are computed in float64: of float32 matrices on copies that the next call reuses. */
final class LossDerivatives {

    private double[] logits = {};
    private double[] other = {};

    /** dz = dL/d logits; all outputs x n; dz may be z. */
    void gradient(Loss loss, DoubleHeapMatrix z, DoubleHeapMatrix y, DoubleHeapMatrix dz) {
        loss.gradient(z.data, y.data, dz.data, dz.rows(), dz.cols(), dz.rowStride(), dz.columnStride());
    }

    /** The same in float32. */
    void gradient(Loss loss, FloatHeapMatrix z, FloatHeapMatrix y, FloatHeapMatrix dz) {
        widen(z, y);
        loss.gradient(logits, other, logits, dz.rows(), dz.cols(), dz.rowStride(), dz.columnStride());
        narrow(logits, dz);
    }

    /** v = H v, H being the second derivative; both outputs x n. */
    void curvature(Loss loss, DoubleHeapMatrix z, DoubleHeapMatrix v) {
        loss.multiplyByCurvature(z.data, v.data, v.rows(), v.cols(), v.rowStride(), v.columnStride());
    }

    /** The same in float32. */
    void curvature(Loss loss, FloatHeapMatrix z, FloatHeapMatrix v) {
        widen(z, v);
        loss.multiplyByCurvature(logits, other, v.rows(), v.cols(), v.rowStride(), v.columnStride());
        narrow(other, v);
    }

    private void widen(FloatHeapMatrix z, FloatHeapMatrix second) {
        int length = z.data.length;
        if (logits.length < length) {
            logits = new double[length];
            other = new double[length];
        }
        for (int i = 0; i < length; i++) {
            logits[i] = z.data[i];
            other[i] = second.data[i];
        }
    }

    private static void narrow(double[] wide, FloatHeapMatrix to) {
        for (int i = 0; i < to.data.length; i++) {
            to.data[i] = (float) wide[i];
        }
    }
}
