package io.github.initbench.random;

import io.github.initbench.catalogue.Catalogue;
import java.util.List;
import java.util.Locale;

/** How a seed becomes streams of random numbers. */
public enum StreamKind {
    /**
     * As in NumPy scripts and the notebooks: {@code RandomState(seed)}, one stream through all layers. Two purposes with the same seed draw the
     * same numbers.
     */
    NUMPY,
    /**
     * A stream for each purpose and layer, {@code RandomState([seed, purpose, layer])}: independent of the others, so that changing
     * a width or an initialization leaves all other draws unchanged.
     */
    NAMED;

    private static final Catalogue<StreamKind> CATALOGUE =
            new Catalogue<>("kind of streams", List.of(values()), StreamKind::key);

    /** The name on the command line and in tables. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The kind of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static StreamKind named(String key) {
        return CATALOGUE.named(key);
    }

    /**
     * The streams of a seed, each at its beginning.
     *
     * @throws IllegalArgumentException if the seed is outside 0..4294967295
     */
    public Streams of(long seed) {
        return of("seed", seed);
    }

    /**
     * The same.
     *
     * @param name of the seed, with which the message begins: {@code weight seed}
     */
    public Streams of(String name, long seed) {
        return new Streams(this, name, seed);
    }
}
