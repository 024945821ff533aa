package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * What the machine can do at most, measured in the same minutes as the rest of its run: a line of machine.csv.
 *
 * <p>A run measures at its start, at its end, and whenever a row exceeds what was measured; the best counts.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param utc when the row was written, ISO 8601 in UTC
 * @param threads that worked at once; missing for what does not depend on them
 * @param dtype float64 or float32; missing for what does not depend on it
 * @param quantity what was measured
 * @param value a finite number above 0, in unit
 * @param unit GFLOP/s, GB/s or B
 */
public record MachineRow(
        int schema,
        String runId,
        String utc,
        @Nullable Integer threads,
        @Nullable String dtype,
        Quantity quantity,
        Double value,
        String unit) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 1;

    public MachineRow {
        RowChecks.schema(SCHEMA, schema);
        RowChecks.positive("value", value);
    }
}
