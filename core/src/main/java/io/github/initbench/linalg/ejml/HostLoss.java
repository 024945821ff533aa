package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;

/** A loss's derivatives of matrices in blocks, in float64 on row-major copies that the next call reuses. */
final class HostLoss {

    private double[] logits = {};
    private double[] other = {};

    /** dz = dL/d logits; all three outputs x n. */
    <M extends Matrix> void gradient(Backend<M> backend, Loss loss, M z, M y, M dz) {
        read(backend, z, y);
        loss.gradient(logits, other, logits, z.rows(), z.cols(), z.cols(), 1);
        backend.writeColumns(logits, 0, z.cols(), 1, dz, 0, z.cols());
    }

    /** v = H v; both outputs x n. */
    <M extends Matrix> void curvature(Backend<M> backend, Loss loss, M z, M v) {
        read(backend, z, v);
        loss.multiplyByCurvature(logits, other, z.rows(), z.cols(), z.cols(), 1);
        backend.writeColumns(other, 0, z.cols(), 1, v, 0, z.cols());
    }

    private <M extends Matrix> void read(Backend<M> backend, M z, M second) {
        int values = z.rows() * z.cols();
        if (logits.length < values) {
            logits = new double[values];
            other = new double[values];
        }
        backend.readColumns(z, 0, z.cols(), logits, 0, z.cols(), 1);
        backend.readColumns(second, 0, z.cols(), other, 0, z.cols(), 1);
    }
}
