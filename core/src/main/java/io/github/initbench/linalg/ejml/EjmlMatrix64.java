package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.heap.DoubleHeapMatrix;
import org.ejml.data.DMatrixRMaj;

/** EJML's row-major float64 matrix over the storage that it shares with the SPI. */
final class EjmlMatrix64 extends DoubleHeapMatrix {

    final DMatrixRMaj ejml; // rows x cols

    EjmlMatrix64(DMatrixRMaj ejml) {
        super(ejml.data, ejml.numRows, ejml.numCols, true);
        this.ejml = ejml;
    }
}
