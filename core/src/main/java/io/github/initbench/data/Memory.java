package io.github.initbench.data;

import java.util.Locale;

/** Whether examples fit into memory, checked before any of it is taken. */
public final class Memory {

    private static final int MAX_ARRAY_LENGTH = Integer.MAX_VALUE - 8;

    private Memory() {}

    /**
     * Refuses examples whose values do not fit into one array each, or not into what is left of the heap.
     *
     * @throws UnreadableDataException if they do not fit; its message states how much they need
     */
    public static void requireFor(Examples examples) {
        long values = (long) examples.features() + examples.outputs();
        requireFor(examples.name(), examples.examples(), examples.features(), values * Double.BYTES);
    }

    /**
     * Refuses examples of which not even one fits into half of what is left of the heap.
     *
     * @throws UnreadableDataException if none does; its message states how much it needs
     */
    public static void requireForOne(String name, long features) {
        requireHalf(name + ": one example of " + features + " features", features, Double.BYTES);
    }

    /**
     * Refuses what does not fit into one array, or not into half of what is left of the heap: the other half is left to
     * others, and to a heap in pieces.
     *
     * @param what is to be held, with the name of its file
     * @param values at least 0
     * @param bytesEach at least 1
     */
    public static void requireHalf(String what, long values, int bytesEach) {
        if (values > MAX_ARRAY_LENGTH) {
            throw new UnreadableDataException(what + " is more than the " + MAX_ARRAY_LENGTH
                    + " values that a Java array holds; use smaller ones");
        }
        long needed = values * bytesEach;
        if (needed > left(needed * 2) / 2) {
            throw new UnreadableDataException(String.format(
                    Locale.ROOT,
                    "%s takes %d MB, but half of what the heap has left is %d MB; start java with a larger -Xmx",
                    what,
                    (needed >> 20) + 1,
                    left(0) >> 21));
        }
    }

    /** Bytes left of the heap. What nobody uses any more counts as used until it is collected; so that is done if need be. */
    private static long left(long wanted) {
        long left = leftNow();
        if (left < wanted) {
            System.gc();
            left = leftNow();
        }
        return left;
    }

    private static long leftNow() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
    }

    /**
     * Refuses examples whose inputs do not fit into one array, or that do not fit into what is left of the heap with other values of
     * theirs.
     *
     * @param bytesEach what an example takes, its features and what is held beside them, in arrays of their own
     */
    public static void requireFor(String name, long examples, long features, long bytesEach) {
        String size = name + ": " + examples + " examples of " + features + " features";
        if (features > MAX_ARRAY_LENGTH / Math.max(1, examples)) {
            throw new UnreadableDataException(size + " are more than the " + MAX_ARRAY_LENGTH
                    + " values that a Java array holds; use fewer examples or smaller ones");
        }
        long needed = examples * bytesEach;
        long free = left(needed);
        if (needed > free) {
            throw new UnreadableDataException(String.format(
                    Locale.ROOT,
                    "%s take %d MB with all that is computed of them, but the heap has %d MB left; start java with a larger -Xmx, or use fewer",
                    size,
                    (needed >> 20) + 1,
                    free >> 20));
        }
    }
}
