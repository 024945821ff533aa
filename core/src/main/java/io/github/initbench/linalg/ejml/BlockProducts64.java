package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Transpose;
import org.ejml.data.DSubmatrixD1;
import org.ejml.dense.block.MatrixMult_DDRB;
import org.ejml.dense.block.MatrixMult_MT_DDRB;

/**
 * EJML's products of float64 block matrices: each for its pair of transposes. Both transposed is not among them.
 *
 * @param nn a b
 * @param tn a' b
 * @param nt a b'
 */
record BlockProducts64(Product nn, Product tn, Product nt) {

    /** c = op(a) op(b), on one thread. */
    static final BlockProducts64 ASSIGN =
            new BlockProducts64(MatrixMult_DDRB::mult, MatrixMult_DDRB::multTransA, MatrixMult_DDRB::multTransB);

    /** c += op(a) op(b), on one thread. */
    static final BlockProducts64 ADD = new BlockProducts64(
            MatrixMult_DDRB::multPlus, MatrixMult_DDRB::multPlusTransA, MatrixMult_DDRB::multPlusTransB);

    /** c = op(a) op(b), on the threads of EJML's pool. */
    static final BlockProducts64 ASSIGN_MT = new BlockProducts64(
            MatrixMult_MT_DDRB::mult, MatrixMult_MT_DDRB::multTransA, MatrixMult_MT_DDRB::multTransB);

    /** c += op(a) op(b), on the threads of EJML's pool. */
    static final BlockProducts64 ADD_MT = new BlockProducts64(
            MatrixMult_MT_DDRB::multPlus, MatrixMult_MT_DDRB::multPlusTransA, MatrixMult_MT_DDRB::multPlusTransB);

    /** One of EJML's products. */
    interface Product {
        void apply(int blockLength, DSubmatrixD1 a, DSubmatrixD1 b, DSubmatrixD1 c);
    }

    /** The product for these transposes, of which at most one is YES. */
    Product of(Transpose ta, Transpose tb) {
        if (ta == Transpose.NO) {
            return tb == Transpose.NO ? nn : nt;
        }
        return tn;
    }
}
