package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.DoubleHeapMatrix;
import io.github.initbench.linalg.HeapBackend;
import org.ejml.data.DMatrixRMaj;

/** EJML's row-major float64 matrix over the storage that it shares with the SPI. */
final class EjmlMatrix64 extends DoubleHeapMatrix {

    final DMatrixRMaj ejml; // rows x cols

    EjmlMatrix64(HeapBackend<EjmlMatrix64> owner, DMatrixRMaj ejml) {
        super(owner, ejml.data, ejml.numRows, ejml.numCols, true);
        this.ejml = ejml;
    }
}
