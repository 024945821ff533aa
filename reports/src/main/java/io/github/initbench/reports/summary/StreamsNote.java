package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.Streams;
import org.jspecify.annotations.Nullable;

/** What is said beside a weight seed, as a seed alone does not determine its random numbers. */
public final class StreamsNote {

    private StreamsNote() {}

    /** Begins with a blank; empty for NumPy's streams, the usual ones. */
    public static String of(@Nullable Streams streams) {
        if (streams == null) {
            return " (streams unknown)";
        }
        return switch (streams) {
            case NUMPY -> "";
            case NAMED -> " (named streams, one a layer)";
        };
    }
}
