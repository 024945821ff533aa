package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Flops;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.random.RandomState;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A parameter of our benchmarks, as JMH's {@code -p} takes it; those that say on which backend it is are not among them. */
public enum BenchmarkParameter {
    /** Sizes of a network's layers: 2-10-5-1. */
    LAYERS("layers", layers -> Flops.forward(layers, 1)),
    /** Examples of an operation. */
    BATCH("batch", new Count("batch")),
    /** Rows of op(a) and c. */
    M("m", new Count("m")),
    /** Columns of op(b) and c. */
    N("n", new Count("n")),
    /** The inner size of a product. */
    K("k", new Count("k")),
    /** Whether a is read transposed. */
    TA("ta", Transpose::named),
    /** Whether b is read transposed. */
    TB("tb", Transpose::named),
    /** An initialization. */
    INIT("init", Initializations::named),
    /** The seed of its weights. */
    WEIGHT_SEED("weightSeed", BenchmarkParameter::requireSeed),
    /** The loss to reach. */
    TARGET_LOSS("targetLoss", BenchmarkParameter::requireDecimal),
    /** Inputs of a layer. */
    FAN_IN("fanIn", new Count("fanIn")),
    /** Outputs of a layer. */
    FAN_OUT("fanOut", new Count("fanOut"));

    private final String key;
    private final Consumer<String> check;

    BenchmarkParameter(String key, Consumer<String> check) {
        this.key = key;
        this.check = check;
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
            check.accept(value);
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

    /** Of a parameter that counts something. */
    private static final class Count implements Consumer<String> {

        private final String key;

        Count(String key) {
            this.key = key;
        }

        @Override
        public void accept(String value) {
            requireCount(key, value);
        }
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
