package io.github.initbench.random;

/** What random numbers are drawn for. */
public enum Purpose {
    /** A network's first weights and biases, layer by layer. */
    WEIGHTS(1),
    /** A training set that is generated. */
    TRAINING_SET(2),
    /** A test set that is generated. */
    TEST_SET(3),
    /** Which examples of a dataset become its test set. */
    SPLIT(4),
    /** The order of the examples in mini-batches. */
    BATCHES(5),
    /** Which examples an initialization tries weights on. */
    PROBE_BATCH(6),
    /** What an initialization draws for its trials beside: directions, perturbations. */
    PROBE(7);

    private final int code; // part of a named stream's key: never changed, never used again

    Purpose(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    /** Whether it is of trials, of which the notebooks have none: its streams are independent of the weights' in either kind. */
    boolean isOfTrials() {
        return this == PROBE_BATCH || this == PROBE;
    }
}
