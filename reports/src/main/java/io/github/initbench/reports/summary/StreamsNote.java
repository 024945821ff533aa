package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.Streams;
import org.jspecify.annotations.Nullable;

/** The note after a weight seed, as a seed alone does not determine its random numbers. */
public final class StreamsNote {

    private StreamsNote() {}

    /** Starts with a space; empty for NumPy's streams, the usual ones. */
    public static String of(@Nullable Streams streams) {
        if (streams == null) {
            return " (streams unknown)";
        }
        return switch (streams) {
            case NUMPY -> "";
            case NAMED -> " (named streams, one per layer)";
        };
    }
}
