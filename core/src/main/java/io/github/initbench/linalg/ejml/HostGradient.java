package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;

/** A loss's gradient of matrices in blocks, in float64 on row-major copies that are kept for the next call. */
final class HostGradient {

    private double[] logits = {};
    private double[] targets = {};

    /** dz = dL/d logits; all three outputs x n. */
    <M extends Matrix> void differentiate(Backend<M> backend, Loss loss, M z, M y, M dz) {
        int rows = z.rows();
        int cols = z.cols();
        if (logits.length < rows * cols) {
            logits = new double[rows * cols];
            targets = new double[rows * cols];
        }
        backend.readColumns(z, 0, cols, logits, 0, cols, 1);
        backend.readColumns(y, 0, cols, targets, 0, cols, 1);
        loss.gradient(logits, targets, logits, rows, cols, cols, 1);
        backend.writeColumns(logits, 0, cols, 1, dz, 0, cols);
    }
}
