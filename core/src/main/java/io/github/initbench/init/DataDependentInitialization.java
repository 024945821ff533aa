package io.github.initbench.init;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Streams;

/**
 * An initialization that needs example data. It typically starts from another's weights, runs forward passes and rescales them:
 *
 * <pre>{@code
 * Weights weights = new LayerByLayer(new Orthogonal(1)).weights(spec, streams);
 * for (int l = 0; l < spec.depth(); l++) {
 *     double[] z = probe.preactivations(weights, l); // fanOut x n
 *     double[] w = weights.w().get(l);               // fanOut x fanIn, row-major: change it in place
 * }
 * return weights;
 * }</pre>
 *
 * <p>The probe has as many examples as an update sees: the whole training set, or, where there are mini-batches, a batch that is drawn from
 * the weight seed. So a data-dependent initialization knows no more than the first update.
 */
public interface DataDependentInitialization extends Initialization {

    @Override
    <M extends Matrix> Weights weights(NetworkSpec spec, Streams streams, Probe<M> probe);

    @Override
    default Weights weights(NetworkSpec spec, Streams streams) {
        throw new IllegalArgumentException("weights: " + this + " needs a probe; pass one");
    }

    @Override
    default boolean needsProbe() {
        return true;
    }
}
