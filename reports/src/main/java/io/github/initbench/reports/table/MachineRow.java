package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** A line of machine.csv. */
@Row(
        meaning =
                "What the machine can do at most, measured in the same minutes as the rest of its run: a line of machine.csv. A run"
                        + " measures at its start, at its end, and whenever a row exceeds what was measured; the best counts.")
public record MachineRow(
        Stamp stamp,

        @Column(meaning = "that worked at once; missing for what does not depend on them") @Nullable
        Integer threads,

        @Column(meaning = "float64 or float32; missing for what does not depend on it") @Nullable
        String dtype,

        @Column(meaning = "what was measured") Quantity quantity,

        @Column(meaning = "a finite number above 0, in unit")
        Double value,

        @Column(meaning = "GFLOP/s, GB/s or B") String unit) {

    public MachineRow {
        RowChecks.positive("value", value);
    }
}
