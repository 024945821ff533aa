package io.github.initbench.data;

import java.util.List;

/**
 * Labelled examples that can be read in order, as often as wanted: what a training or a test set is made of.
 *
 * <p>They need not be in memory: a file is read anew each time, an example at a time. Every reading gives the same values.
 */
public interface Examples {

    /** What the examples are, for tables and messages. */
    String name();

    /** Inputs of an example, at least 1. */
    int features();

    /** Values of an example's target: one of 0 or 1 for two classes, otherwise one for each class, of which one is 1. */
    int outputs();

    /** The classes' names in the order of their numbers; at least two, without repetition. */
    List<String> classes();

    /** Number of examples, at least 1. */
    int examples();

    /**
     * Hands every example to the reader, in order.
     *
     * @throws UnreadableDataException if a file cannot be read, or is not what it was when it was opened
     */
    void read(Reader reader);

    /**
     * Hands every example's target to the reader, in order, with inputs that mean nothing.
     *
     * <p>For a source that knows targets without reading inputs; others read both.
     */
    default void readTargets(Reader reader) {
        read(reader);
    }

    /** Takes one example after the other. */
    @FunctionalInterface
    interface Reader {

        /**
         * One example; both arrays are overwritten by the next.
         *
         * @param x inputs, all finite
         * @param y target, all finite
         */
        void example(double[] x, double[] y);
    }
}
