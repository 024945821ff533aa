package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * What a trained network predicts at one point of the plane: a line of boundary.csv, whose points are a grid, row by row from the lowest x2.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param backend the backend that computed it, never a stand-in
 * @param dtype float64 or float32
 * @param init name of the initializer in the catalogue
 * @param weightSeed seed of the weights
 * @param streams which streams the seed stands for; older versions lack it and are read as numpy, which all of them were
 * @param x1 the first feature, as the network sees it
 * @param x2 the second
 * @param predicted name of the class that the network predicts there
 * @param probability of that class, as the network has it; NaN where its logits are
 */
public record BoundaryRow(
        int schema,
        String runId,
        String backend,
        @Nullable String dtype,
        String init,
        Long weightSeed,
        @Nullable Streams streams,
        Double x1,
        Double x2,
        String predicted,
        Double probability) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 2;

    public BoundaryRow {
        RowChecks.schema(SCHEMA, schema);
    }
}
