package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.FloatHeapMatrix;
import io.github.initbench.linalg.HeapBackend;
import org.ejml.data.FMatrixRMaj;

/** EJML's row-major float32 matrix over the storage that it shares with the SPI. */
final class EjmlMatrix32 extends FloatHeapMatrix {

    final FMatrixRMaj ejml; // rows x cols

    EjmlMatrix32(HeapBackend<EjmlMatrix32> owner, FMatrixRMaj ejml) {
        super(owner, ejml.data, ejml.numRows, ejml.numCols, true);
        this.ejml = ejml;
    }
}
