package io.github.initbench.linalg;

/** A matrix on the host and back, column-major: for the SPI's defaults. */
final class HostCopy {

    private HostCopy() {}

    /** Its values; a new array. */
    static <M extends Matrix> double[] of(Backend<M> backend, M m) {
        double[] values = new double[m.rows() * m.cols()];
        backend.readColumns(m, 0, m.cols(), values, 0, 1, m.rows());
        return values;
    }

    static <M extends Matrix> void write(Backend<M> backend, double[] values, M m) {
        backend.writeColumns(values, 0, 1, m.rows(), m, 0, m.cols());
    }
}
