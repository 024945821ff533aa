package io.github.initbench.random;

import java.util.HashMap;
import java.util.Map;

/**
 * The random streams of one seed, by purpose and layer.
 *
 * <p>Requesting a stream again continues it; it does not restart. Not thread-safe.
 */
public final class Streams {

    private final StreamKind kind;
    private final long seed;
    private final Map<Name, RandomState> open = new HashMap<>();

    private record Name(Purpose purpose, int layer) {}

    Streams(StreamKind kind, String name, long seed) {
        RandomState.requireSeed(name, seed);
        this.kind = kind;
        this.seed = seed;
    }

    /** NumPy's one stream of a seed through all layers: {@code RandomState(seed)}. */
    public static Streams numpy(long seed) {
        return StreamKind.NUMPY.of(seed);
    }

    /** Independent streams: {@code RandomState([seed, purpose, layer])}. */
    public static Streams named(long seed) {
        return StreamKind.NAMED.of(seed);
    }

    /** The stream of a purpose that has no layers. */
    public RandomState of(Purpose purpose) {
        return of(purpose, 0);
    }

    /**
     * The stream of one layer. Of NumPy's kind it is the same for all layers: drawing layer by layer, in order,
     * reproduces the notebooks' weights. Streams of probes are independent ones in either kind.
     *
     * @param layer from 0
     */
    public RandomState of(Purpose purpose, int layer) {
        if (layer < 0) {
            throw new IllegalArgumentException("streams: layer " + layer + " is below 0; layers count from 0");
        }
        boolean oneForAll = kind == StreamKind.NUMPY && !purpose.isOfTrials();
        return open.computeIfAbsent(
                new Name(purpose, oneForAll ? 0 : layer),
                name -> oneForAll ? new RandomState(seed) : RandomState.ofKey(seed, purpose.code(), layer));
    }
}
