package io.github.initbench.nn;

import io.github.initbench.activation.Activation;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import org.jspecify.annotations.Nullable;

/**
 * A = f(Z), Z = W X + b.
 *
 * @param input the number of the step whose output it takes, or {@link #NETWORK_INPUT}
 * @param matrix the number of W and b
 * @param fanIn columns of W
 */
record DenseStep(int node, int input, int matrix, int fanIn, Layer.Dense dense) implements Step {

    Activation activation() {
        return dense.activation();
    }

    @Override
    public int rows() {
        return dense.units();
    }

    @Override
    public boolean readsZ() {
        return activation().derivativeNeedsInput();
    }

    @Override
    public <M extends Matrix> void forward(Backend<M> on, Parameters<M> p, M x, Workspace<M> w) {
        M in = Step.at(input, x, w.a());
        on.dense(p.w(matrix), in, p.b(matrix), activation(), w.z().get(node), w.a().get(node));
    }

    @Override
    public <M extends Matrix> void backward(
            Backend<M> on, Parameters<M> p, M x, Workspace<M> w, Parameters<M> gradients, @Nullable M dx) {
        on.denseGradient(
                activation(),
                p.w(matrix),
                Step.at(input, x, w.a()),
                w.z().get(node),
                w.a().get(node),
                w.g().get(node),
                gradients.w(matrix),
                gradients.b(matrix),
                Step.orNull(input, dx, w.g()));
    }

    @Override
    public <M extends Matrix> void clear(Backend<M> on, Parameters<M> gradients) {
        on.scale(0.0, gradients.w(matrix));
        on.scale(0.0, gradients.b(matrix));
    }

    /** R{Z} = R{W} X + W R{X} + R{b}, R{A} = f'(Z) R{Z}. */
    @Override
    public <M extends Matrix> void tangent(
            Backend<M> on,
            Parameters<M> p,
            @Nullable Parameters<M> v,
            M x,
            @Nullable M vx,
            Workspace<M> w,
            Tangents<M> t) {
        M rz = t.z().get(node);
        M ra = t.a().get(node);
        M in = Step.at(input, x, w.a());
        M rin = Step.orNull(input, vx, t.a());
        if (v == null) {
            on.scale(0.0, rz);
        } else {
            on.gemm(Transpose.NO, Transpose.NO, 1.0, v.w(matrix), in, 0.0, rz);
            on.addToEachColumn(v.b(matrix), rz);
        }
        if (rin != null) {
            on.gemm(Transpose.NO, Transpose.NO, 1.0, p.w(matrix), rin, 1.0, rz);
        }
        on.copy(rz, ra);
        on.multiplyByDerivative(activation(), w.z().get(node), w.a().get(node), ra);
    }

    /**
     * With G = dL/dA: R{dL/dZ} = f'(Z) R{G} + f''(Z) R{Z} G. Then R{dL/dW} = R{dL/dZ} X' + dL/dZ R{X}', and R{dL/dX} = W' R{dL/dZ} +
     * R{W}' dL/dZ.
     */
    @Override
    public <M extends Matrix> void backwardTangent(
            Backend<M> on, Parameters<M> p, Parameters<M> v, M x, Workspace<M> w, Tangents<M> t, Parameters<M> hv) {
        Activation f = activation();
        M z = w.z().get(node);
        M a = w.a().get(node);
        M g = w.g().get(node);
        M rg = t.g().get(node);
        M scratch = t.scratch().get(node);
        on.copy(g, scratch);
        on.multiplyBySecondDerivative(f, z, a, scratch);
        on.multiplyElements(t.z().get(node), scratch);
        on.multiplyByDerivative(f, z, a, rg);
        on.axpy(1.0, scratch, rg);
        on.multiplyByDerivative(f, z, a, g);
        on.gemm(Transpose.NO, Transpose.YES, 1.0, rg, Step.at(input, x, w.a()), 0.0, hv.w(matrix));
        on.rowSums(rg, hv.b(matrix));
        if (input != NETWORK_INPUT) {
            on.gemm(Transpose.NO, Transpose.YES, 1.0, g, t.a().get(input), 1.0, hv.w(matrix));
            on.gemm(Transpose.YES, Transpose.NO, 1.0, p.w(matrix), g, 0.0, w.g().get(input));
            on.gemm(Transpose.YES, Transpose.NO, 1.0, p.w(matrix), rg, 0.0, t.g().get(input));
            on.gemm(Transpose.YES, Transpose.NO, 1.0, v.w(matrix), g, 1.0, t.g().get(input));
        }
    }
}
