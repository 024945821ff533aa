package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;

/** A loss's derivatives of matrices in blocks, in float64 on row-major copies that the next call reuses. */
final class HostLoss {

    private double[] logits = {};
    private double[] targets = {};
    private double[] direction = {};

    /** dz = dL/d logits; all three outputs x n. */
    <M extends Matrix> void gradient(Backend<M> backend, Loss loss, M z, M y, M dz) {
        logits = read(backend, z, logits);
        targets = read(backend, y, targets);
        loss.gradient(logits, targets, logits, z.rows(), z.cols(), z.cols(), 1);
        backend.writeColumns(logits, 0, z.cols(), 1, dz, 0, z.cols());
    }

    /** v = H v; all three outputs x n. */
    <M extends Matrix> void curvature(Backend<M> backend, Loss loss, M z, M y, M v) {
        logits = read(backend, z, logits);
        targets = read(backend, y, targets);
        direction = read(backend, v, direction);
        loss.multiplyByCurvature(logits, targets, direction, z.rows(), z.cols(), z.cols(), 1);
        backend.writeColumns(direction, 0, z.cols(), 1, v, 0, z.cols());
    }

    /** Its values in that array, or in a larger one. */
    private static <M extends Matrix> double[] read(Backend<M> backend, M m, double[] to) {
        double[] values = to.length < m.rows() * m.cols() ? new double[m.rows() * m.cols()] : to;
        backend.readColumns(m, 0, m.cols(), values, 0, m.cols(), 1);
        return values;
    }
}
