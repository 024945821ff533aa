package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A = X + alpha B, B being what the branch makes of X. */
final class ResidualStep implements Step {

    private final int node;
    private final int input;
    private final List<Step> branch;
    private final int alphaIndex;
    private final Layer.Residual block;
    private final double[] scalar = new double[1]; // on its way from or to the backend

    /**
     * A block's step.
     *
     * @param input the number of the step whose output it takes, or {@link #NETWORK_INPUT}
     * @param alphaIndex the number of its alpha among the learned ones; not used if it is fixed
     */
    ResidualStep(int node, int input, List<Step> branch, int alphaIndex, Layer.Residual block) {
        this.node = node;
        this.input = input;
        this.branch = branch;
        this.alphaIndex = alphaIndex;
        this.block = block;
    }

    boolean learned() {
        return block.learned();
    }

    double initialAlpha() {
        return block.alpha();
    }

    @Override
    public int node() {
        return node;
    }

    @Override
    public int rows() {
        return block.units();
    }

    @Override
    public boolean readsZ() {
        return false;
    }

    private int branchEnd() {
        return branch.get(branch.size() - 1).node();
    }

    private <M extends Matrix> double alpha(Backend<M> on, Parameters<M> p) {
        return learned() ? read(on, p.alpha(alphaIndex)) : block.alpha();
    }

    private <M extends Matrix> double read(Backend<M> on, M from) {
        on.readColumns(from, 0, 1, scalar, 0, 1, 1);
        return scalar[0];
    }

    private <M extends Matrix> void write(Backend<M> on, double value, M to) {
        scalar[0] = value;
        on.writeColumns(scalar, 0, 1, 1, to, 0, 1);
    }

    @Override
    public <M extends Matrix> void forward(Backend<M> on, Parameters<M> p, M x, Workspace<M> w) {
        for (int i = 0; i < branch.size(); i++) {
            branch.get(i).forward(on, p, x, w);
        }
        on.copy(Step.at(input, x, w.a()), w.a().get(node));
        on.axpy(alpha(on, p), w.a().get(branchEnd()), w.a().get(node));
    }

    /** dL/dB = alpha G; dL/d alpha is the sum of G B; dL/dX is G and what comes through the branch. */
    @Override
    public <M extends Matrix> void backward(
            Backend<M> on, Parameters<M> p, M x, Workspace<M> w, Parameters<M> gradients, @Nullable M dx) {
        M g = w.g().get(node);
        if (learned()) {
            write(on, on.dot(g, w.a().get(branchEnd())), gradients.alpha(alphaIndex));
        }
        copyScaled(on, alpha(on, p), g, w.g().get(branchEnd()));
        for (int i = branch.size() - 1; i >= 0; i--) {
            branch.get(i).backward(on, p, x, w, gradients, dx);
        }
        M toInput = Step.orNull(input, dx, w.g());
        if (toInput != null) {
            on.axpy(1.0, g, toInput);
        }
    }

    @Override
    public <M extends Matrix> void clear(Backend<M> on, Parameters<M> gradients) {
        if (learned()) {
            on.scale(0.0, gradients.alpha(alphaIndex));
        }
    }

    /** R{A} = R{X} + alpha R{B} + R{alpha} B. */
    @Override
    public <M extends Matrix> void tangent(
            Backend<M> on,
            Parameters<M> p,
            @Nullable Parameters<M> v,
            M x,
            @Nullable M vx,
            Workspace<M> w,
            Tangents<M> t) {
        for (int i = 0; i < branch.size(); i++) {
            branch.get(i).tangent(on, p, v, x, vx, w, t);
        }
        M ra = t.a().get(node);
        M rin = Step.orNull(input, vx, t.a());
        if (rin == null) {
            on.scale(0.0, ra);
        } else {
            on.copy(rin, ra);
        }
        on.axpy(alpha(on, p), t.a().get(branchEnd()), ra);
        if (learned() && v != null) {
            on.axpy(read(on, v.alpha(alphaIndex)), w.a().get(branchEnd()), ra);
        }
    }

    /** R{dL/dB} = alpha R{G} + R{alpha} G; R{dL/d alpha} is the sum of R{G} B + G R{B}. */
    @Override
    public <M extends Matrix> void backwardTangent(
            Backend<M> on, Parameters<M> p, Parameters<M> v, M x, Workspace<M> w, Tangents<M> t, Parameters<M> hv) {
        M g = w.g().get(node);
        M rg = t.g().get(node);
        double alpha = alpha(on, p);
        copyScaled(on, alpha, g, w.g().get(branchEnd()));
        copyScaled(on, alpha, rg, t.g().get(branchEnd()));
        if (learned()) {
            on.axpy(read(on, v.alpha(alphaIndex)), g, t.g().get(branchEnd()));
            double change = on.dot(rg, w.a().get(branchEnd())) + on.dot(g, t.a().get(branchEnd()));
            write(on, change, hv.alpha(alphaIndex));
        }
        for (int i = branch.size() - 1; i >= 0; i--) {
            branch.get(i).backwardTangent(on, p, v, x, w, t, hv);
        }
        if (input != NETWORK_INPUT) {
            on.axpy(1.0, g, w.g().get(input));
            on.axpy(1.0, rg, t.g().get(input));
        }
    }

    private static <M extends Matrix> void copyScaled(Backend<M> on, double factor, M from, M to) {
        on.copy(from, to);
        on.scale(factor, to);
    }
}
