package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.heap.FloatHeapMatrix;
import org.ejml.data.FMatrixRMaj;

/** EJML's row-major float32 matrix over the storage that it shares with the SPI. */
final class EjmlMatrix32 extends FloatHeapMatrix {

    final FMatrixRMaj ejml; // rows x cols

    EjmlMatrix32(FMatrixRMaj ejml) {
        super(ejml.data, ejml.numRows, ejml.numCols, true);
        this.ejml = ejml;
    }
}
