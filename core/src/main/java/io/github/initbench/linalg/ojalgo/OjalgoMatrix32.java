package io.github.initbench.linalg.ojalgo;

import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.heap.FloatHeapMatrix;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R032Store;

/** ojAlgo's column-major float32 store, whose array it shares with the SPI, and its transpose, which is a view. */
final class OjalgoMatrix32 extends FloatHeapMatrix {

    final R032Store store; // rows x cols
    private final MatrixStore<Double> transposed; // cols x rows

    OjalgoMatrix32(R032Store store) {
        super(store.data, store.getRowDim(), store.getColDim(), false);
        this.store = store;
        this.transposed = store.transpose();
    }

    /** op(this). */
    MatrixStore<Double> op(Transpose t) {
        return t == Transpose.NO ? store : transposed;
    }
}
