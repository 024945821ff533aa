package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Flops;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.random.RandomState;
import java.util.Arrays;
import java.util.List;

/** A parameter of our benchmarks, as JMH's {@code -p} takes it; those that say on which backend it is are not among them. */
public enum BenchmarkParameter {
    /** Sizes of a network's layers: 2-10-5-1. */
    LAYERS("layers"),
    /** Examples of an operation. */
    BATCH("batch"),
    /** Rows of op(a) and c. */
    M("m"),
    /** Columns of op(b) and c. */
    N("n"),
    /** The inner size of a product. */
    K("k"),
    /** Whether a is read transposed. */
    TA("ta"),
    /** Whether b is read transposed. */
    TB("tb"),
    /** An initialization. */
    INIT("init"),
    /** The seed of its weights. */
    WEIGHT_SEED("weightSeed"),
    /** The loss to reach. */
    TARGET_LOSS("targetLoss"),
    /** Inputs of a layer. */
    FAN_IN("fanIn"),
    /** Outputs of a layer. */
    FAN_OUT("fanOut");

    private final String key;

    BenchmarkParameter(String key) {
        this.key = key;
    }

    /** Its name on the command line. */
    public String key() {
        return key;
    }

    /** Those names, in order. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(BenchmarkParameter::key).toList();
    }

    /**
     * Refuses what a fork would refuse, with a stack trace.
     *
     * @throws IllegalArgumentException of one line that states what would be right
     */
    public void require(String value) {
        try {
            switch (this) {
                case LAYERS -> Flops.forward(value, 1);
                case TA, TB -> Transpose.named(value);
                case INIT -> Initializations.named(value);
                case WEIGHT_SEED -> requireSeed(value);
                case TARGET_LOSS -> requireDecimal(value);
                case BATCH, M, N, K, FAN_IN, FAN_OUT -> requireCount(key, value);
            }
        } catch (NumberFormatException e) {
            String expected = this == TARGET_LOSS ? "number" : "whole number";
            throw new IllegalArgumentException(key + ": '" + value + "' is not a " + expected, e);
        }
    }

    private static void requireDecimal(String value) {
        double unused = Double.parseDouble(value);
    }

    private static void requireSeed(String seed) {
        RandomState unused = new RandomState(Long.parseLong(seed));
    }

    /**
     * Refuses what is no count.
     *
     * @throws IllegalArgumentException if it is not a whole number from 1 to 999999999
     */
    public static void requireCount(String key, String value) {
        if (!value.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    "-p: " + key + "=" + value + " is not a whole number from 1 to 999999999");
        }
    }
}
