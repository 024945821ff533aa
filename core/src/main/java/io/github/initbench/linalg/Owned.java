package io.github.initbench.linalg;

/**
 * A library's matrix, and the {@link CheckedBackend} that it belongs to.
 *
 * @param <M> the library's matrices
 */
public final class Owned<M extends Matrix> implements Matrix {

    final Owner<M> owner;
    final M kernel; // rows x cols
    private final int rows;
    private final int cols;

    Owned(Owner<M> owner, M kernel) {
        this.owner = owner;
        this.kernel = kernel;
        this.rows = kernel.rows();
        this.cols = kernel.cols();
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public int cols() {
        return cols;
    }
}
