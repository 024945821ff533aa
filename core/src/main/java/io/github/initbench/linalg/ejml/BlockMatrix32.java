package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.heap.FloatHeapMatrix;
import org.ejml.data.FMatrixRBlock;
import org.ejml.data.FSubmatrixD1;

/** EJML's float32 block matrix over the storage that it shares with the SPI, and the view of it that EJML's products take. */
final class BlockMatrix32 extends FloatHeapMatrix {

    final FMatrixRBlock ejml; // rows x cols
    final FSubmatrixD1 all; // rows x cols

    BlockMatrix32(FMatrixRBlock ejml) {
        super(ejml.data, ejml.numRows, ejml.numCols);
        this.ejml = ejml;
        this.all = new FSubmatrixD1(ejml);
    }
}
