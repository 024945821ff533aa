package io.github.initbench.init;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Streams;

/**
 * Computes a network's initial weights and biases from its spec, streams of random numbers and, if needed, a {@link Probe}.
 *
 * <p>Same network, streams and probe, same weights, bit for bit. An implementation is a record of its parameters, keeps no state, and has a
 * line in {@link Initializations}. There are three ways to write one:
 *
 * <ul>
 *   <li>a rule that looks at one layer alone is an {@link Initializer}, and nothing else is needed;
 *   <li>what needs examples is a {@link DataDependentInitialization};
 *   <li>anything else implements this: it fills {@link Weights#allocate}, drawing for weight matrix l = 0, ..., {@code spec.depth()} - 1 from
 *       {@code streams.of(Purpose.WEIGHTS, l)}.
 * </ul>
 */
public interface Initialization {

    /**
     * New weights.
     *
     * @param streams of which nothing has been drawn
     * @throws IllegalArgumentException if it needs a probe
     */
    Weights weights(NetworkSpec spec, Streams streams);

    /**
     * New weights, given a probe, which is ignored unless it is needed.
     *
     * @param streams of which nothing has been drawn for weights or trials
     * @param probe of this network
     * @throws IllegalArgumentException of one line if no weights can be made of these examples, for example because a feature that must be
     *     scaled is constant
     */
    default <M extends Matrix> Weights weights(NetworkSpec spec, Streams streams, Probe<M> probe) {
        return weights(spec, streams);
    }

    /** Whether a probe is required. */
    default boolean needsProbe() {
        return false;
    }
}
