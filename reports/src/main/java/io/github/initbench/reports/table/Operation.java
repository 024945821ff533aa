package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** What one operation of a benchmark computes on. */
public record Operation(
        @Column(meaning = "layer widths from input to output: 2-10-5-1") @Nullable
        String layers,

        @Column(meaning = "hidden activation") @Nullable String activation,

        @Column(meaning = "the loss whose gradient is taken") @Nullable
        String loss,

        @Column(meaning = "examples per operation") @Nullable
        Integer batch,

        @Column(meaning = "rows of op(a) and c in a bare product") @Nullable
        Integer m,

        @Column(meaning = "columns of op(b) and c in a bare product") @Nullable
        Integer n,

        @Column(meaning = "inner size of a bare product") @Nullable
        Integer k,

        @Column(meaning = "whether a is transposed in a bare product") @Nullable
        Boolean ta,

        @Column(meaning = "whether b is transposed in a bare product") @Nullable
        Boolean tb,

        @Column(meaning = "resident or streaming") @Nullable String data) {

    /** An update of a training, whatever its loss and its data are. */
    public static Operation ofTraining(@Nullable String layers, @Nullable String hidden, @Nullable Integer batch) {
        return new Operation(layers, hidden, null, batch, null, null, null, null, null, null);
    }
}
