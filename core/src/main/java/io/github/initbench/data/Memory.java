package io.github.initbench.data;

import java.util.Locale;

/** Whether examples fit into memory, asked before any of it is taken. */
public final class Memory {

    private static final int LARGEST_ARRAY = Integer.MAX_VALUE - 8;

    private Memory() {}

    /**
     * Refuses examples whose values do not fit into one array each, or not into what is left of the heap.
     *
     * @throws UnreadableDataException if they do not fit; the message says how much they need
     */
    public static void requireFor(Examples examples) {
        requireFor(examples.name(), examples.examples(), examples.features(), examples.outputs());
    }

    static void requireFor(String name, long examples, long features, long outputs) {
        String size = name + ": " + examples + " examples of " + features + " features";
        if (Math.max(features, outputs) > LARGEST_ARRAY / Math.max(1, examples)) {
            throw new UnreadableDataException(size + " are more than the " + LARGEST_ARRAY
                    + " values that a Java array holds; use fewer examples or smaller ones");
        }
        long needed = examples * (features + outputs) * Double.BYTES;
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - (runtime.totalMemory() - runtime.freeMemory());
        if (needed > free) {
            throw new UnreadableDataException(String.format(
                    Locale.ROOT,
                    "%s take %d MB, but the heap has %d MB left; start java with a larger -Xmx, or use fewer",
                    size,
                    (needed >> 20) + 1,
                    free >> 20));
        }
    }
}
