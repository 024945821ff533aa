package io.github.initbench.linalg.heap;

import io.github.initbench.loss.Loss;

/** A loss's derivatives, which are computed in float64: of float32 matrices on copies that the next call reuses. */
final class LossDerivatives {

    private double[] logits = {};
    private double[] targets = {};
    private double[] direction = {};

    /** dz = dL/d logits; all outputs x n; dz may be z. */
    void gradient(Loss loss, DoubleHeapMatrix z, DoubleHeapMatrix y, DoubleHeapMatrix dz) {
        loss.gradient(z.data, y.data, dz.data, dz.rows(), dz.cols(), dz.rowStride(), dz.columnStride());
    }

    /** The same in float32. */
    void gradient(Loss loss, FloatHeapMatrix z, FloatHeapMatrix y, FloatHeapMatrix dz) {
        logits = widened(z, logits);
        targets = widened(y, targets);
        loss.gradient(logits, targets, logits, dz.rows(), dz.cols(), dz.rowStride(), dz.columnStride());
        narrow(logits, dz);
    }

    /** v = H v, H being the second derivative; all outputs x n. */
    void curvature(Loss loss, DoubleHeapMatrix z, DoubleHeapMatrix y, DoubleHeapMatrix v) {
        loss.multiplyByCurvature(z.data, y.data, v.data, v.rows(), v.cols(), v.rowStride(), v.columnStride());
    }

    /** The same in float32. */
    void curvature(Loss loss, FloatHeapMatrix z, FloatHeapMatrix y, FloatHeapMatrix v) {
        logits = widened(z, logits);
        targets = widened(y, targets);
        direction = widened(v, direction);
        loss.multiplyByCurvature(logits, targets, direction, v.rows(), v.cols(), v.rowStride(), v.columnStride());
        narrow(direction, v);
    }

    /** Its values in that array, or in a larger one. */
    private static double[] widened(FloatHeapMatrix m, double[] to) {
        double[] wide = to.length < m.data.length ? new double[m.data.length] : to;
        for (int i = 0; i < m.data.length; i++) {
            wide[i] = m.data[i];
        }
        return wide;
    }

    private static void narrow(double[] wide, FloatHeapMatrix to) {
        for (int i = 0; i < to.data.length; i++) {
            to.data[i] = (float) wide[i];
        }
    }
}
