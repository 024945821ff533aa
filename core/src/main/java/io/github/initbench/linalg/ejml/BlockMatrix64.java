package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.heap.DoubleHeapMatrix;
import org.ejml.data.DMatrixRBlock;
import org.ejml.data.DSubmatrixD1;

/** EJML's float64 block matrix over the storage that it shares with the SPI, and the view of it that EJML's products take. */
final class BlockMatrix64 extends DoubleHeapMatrix {

    final DMatrixRBlock ejml; // rows x cols
    final DSubmatrixD1 all; // rows x cols

    BlockMatrix64(DMatrixRBlock ejml) {
        super(ejml.data, ejml.numRows, ejml.numCols);
        this.ejml = ejml;
        this.all = new DSubmatrixD1(ejml);
    }
}
