package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** How what a row is of ended. */
public record Ending(
        @Column(meaning = "whether the row is a measurement, or why it is not")
        Status status,

        @Column(meaning = "one line on why the status is not ok") @Nullable
        String error) {

    /** With a result. */
    public static final Ending OK = new Ending(Status.OK, null);
}
