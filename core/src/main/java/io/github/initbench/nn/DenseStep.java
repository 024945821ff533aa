package io.github.initbench.nn;

import io.github.initbench.activation.Activation;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import org.jspecify.annotations.Nullable;

/**
 * A = f(Z), Z = W X + b.
 *
 * @param layer the number of W and b
 * @param fanIn columns of W
 */
record DenseStep(int node, int input, int layer, int fanIn, Layer.Dense dense) implements Step {

    Activation activation() {
        return dense.activation();
    }

    @Override
    public int rows() {
        return dense.units();
    }

    @Override
    public boolean keepsInput() {
        return activation().derivativeNeedsInput();
    }

    @Override
    public <M extends Matrix> void forward(Backend<M> on, Parameters<M> p, M x, Workspace<M> w) {
        M in = Step.at(input, x, w.a());
        on.dense(p.w(layer), in, p.b(layer), activation(), w.z().get(node), w.a().get(node));
    }

    @Override
    public <M extends Matrix> void backward(
            Backend<M> on, Parameters<M> p, M x, Workspace<M> w, Parameters<M> gradients, @Nullable M dx) {
        on.denseGradient(
                activation(),
                p.w(layer),
                Step.at(input, x, w.a()),
                w.z().get(node),
                w.a().get(node),
                w.g().get(node),
                gradients.w(layer),
                gradients.b(layer),
                input == NETWORK_INPUT ? dx : w.g().get(input));
    }

    @Override
    public <M extends Matrix> void clear(Backend<M> on, Parameters<M> gradients) {
        on.scale(0.0, gradients.w(layer));
        on.scale(0.0, gradients.b(layer));
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
        M rin = input == NETWORK_INPUT ? vx : t.a().get(input);
        on.scale(0.0, rz);
        if (v != null) {
            on.gemm(Transpose.NO, Transpose.NO, 1.0, v.w(layer), in, 0.0, rz);
            on.addToEachColumn(v.b(layer), rz);
        }
        if (rin != null) {
            on.gemm(Transpose.NO, Transpose.NO, 1.0, p.w(layer), rin, 1.0, rz);
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
        M bend = t.bend().get(node);
        on.copy(g, bend);
        on.multiplyBySecondDerivative(f, z, a, bend);
        on.multiplyElements(t.z().get(node), bend);
        on.multiplyByDerivative(f, z, a, rg);
        on.axpy(1.0, bend, rg);
        on.multiplyByDerivative(f, z, a, g);
        on.gemm(Transpose.NO, Transpose.YES, 1.0, rg, Step.at(input, x, w.a()), 0.0, hv.w(layer));
        on.rowSums(rg, hv.b(layer));
        if (input != NETWORK_INPUT) {
            on.gemm(Transpose.NO, Transpose.YES, 1.0, g, t.a().get(input), 1.0, hv.w(layer));
            on.gemm(Transpose.YES, Transpose.NO, 1.0, p.w(layer), g, 0.0, w.g().get(input));
            on.gemm(Transpose.YES, Transpose.NO, 1.0, p.w(layer), rg, 0.0, t.g().get(input));
            on.gemm(Transpose.YES, Transpose.NO, 1.0, v.w(layer), g, 1.0, t.g().get(input));
        }
    }
}
