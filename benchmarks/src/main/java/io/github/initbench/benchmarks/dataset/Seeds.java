package io.github.initbench.benchmarks.dataset;

import io.github.initbench.random.RandomState;

/** Seeds as the command line gives them. */
public final class Seeds {

    private Seeds() {}

    /**
     * The stream of a seed.
     *
     * @param which the seed's option without its last word: train, weight, ...
     * @throws IllegalArgumentException if it is out of range; the message names it
     */
    public static RandomState stream(String which, long seed) {
        try {
            return new RandomState(seed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(which + " " + e.getMessage(), e);
        }
    }
}
