package io.github.initbench.init;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.Streams;

/**
 * How a network gets its first weights and biases: from what it is, from streams of random numbers and, where it needs one, from a {@link
 * Probe}.
 *
 * <p>Same network, streams and probe, same weights, bit for bit. An implementation is a record of its parameters, keeps no state, and has a
 * line in {@link Initializations}. There are three ways to write one:
 *
 * <ul>
 *   <li>a rule that looks at one layer alone is an {@link Initializer}, and nothing else is needed;
 *   <li>what needs examples is a {@link DataDependentInitialization};
 *   <li>anything else implements this: it fills {@link Weights#allocate}, drawing for matrix l from {@code streams.of(Purpose.WEIGHTS, l)}.
 * </ul>
 */
public interface Initialization {

    /**
     * New weights.
     *
     * @param streams at their beginning
     * @throws IllegalArgumentException if it needs a probe
     */
    Weights weights(NetworkSpec spec, Streams streams);

    /**
     * New weights, where examples are at hand. The probe is ignored by what does not need it.
     *
     * @param streams at their beginning
     * @param probe of this network
     */
    default <M extends Matrix> Weights weights(NetworkSpec spec, Streams streams, Probe<M> probe) {
        return weights(spec, streams);
    }

    /** Whether there are no weights without a probe. */
    default boolean needsProbe() {
        return false;
    }
}
