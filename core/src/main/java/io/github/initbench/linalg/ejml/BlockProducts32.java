package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Transpose;
import org.ejml.data.FSubmatrixD1;
import org.ejml.dense.block.MatrixMult_FDRB;
import org.ejml.dense.block.MatrixMult_MT_FDRB;

/**
 * EJML's products of float32 block matrices: each for its pair of transposes. Both transposed is not among them.
 *
 * @param nn a b
 * @param tn a' b
 * @param nt a b'
 */
record BlockProducts32(Product nn, Product tn, Product nt) {

    /** c = op(a) op(b), on one thread. */
    static final BlockProducts32 ASSIGN =
            new BlockProducts32(MatrixMult_FDRB::mult, MatrixMult_FDRB::multTransA, MatrixMult_FDRB::multTransB);

    /** c += op(a) op(b), on one thread. */
    static final BlockProducts32 ADD = new BlockProducts32(
            MatrixMult_FDRB::multPlus, MatrixMult_FDRB::multPlusTransA, MatrixMult_FDRB::multPlusTransB);

    /** c = op(a) op(b), on the threads of EJML's pool. */
    static final BlockProducts32 ASSIGN_MT = new BlockProducts32(
            MatrixMult_MT_FDRB::mult, MatrixMult_MT_FDRB::multTransA, MatrixMult_MT_FDRB::multTransB);

    /** c += op(a) op(b), on the threads of EJML's pool. */
    static final BlockProducts32 ADD_MT = new BlockProducts32(
            MatrixMult_MT_FDRB::multPlus, MatrixMult_MT_FDRB::multPlusTransA, MatrixMult_MT_FDRB::multPlusTransB);

    /** One of EJML's products. */
    interface Product {
        void apply(int blockLength, FSubmatrixD1 a, FSubmatrixD1 b, FSubmatrixD1 c);
    }

    /** The product for these transposes, of which at most one is YES. */
    Product of(Transpose ta, Transpose tb) {
        if (ta == Transpose.NO) {
            return tb == Transpose.NO ? nn : nt;
        }
        return tn;
    }
}
