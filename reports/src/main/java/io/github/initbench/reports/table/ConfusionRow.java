package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * How often a trained network took one class for one class: a line of confusion.csv, which has one for each pair.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param backend the backend that computed it, never a stand-in
 * @param dtype float64 or float32
 * @param init name of the initializer in the catalogue
 * @param weightSeed seed of the weights
 * @param streams which streams the seed stands for; older versions lack it and are read as numpy, which all of them were
 * @param set of which examples
 * @param actual name of the examples' class
 * @param predicted name of the class that the network took them for
 * @param count how many examples
 */
public record ConfusionRow(
        int schema,
        String runId,
        String backend,
        @Nullable String dtype,
        String init,
        Long weightSeed,
        @Nullable Streams streams,
        ExampleSet set,
        String actual,
        String predicted,
        Integer count) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 2;

    public ConfusionRow {
        RowChecks.schema(SCHEMA, schema);
        if (count < 0) {
            throw new IllegalArgumentException("count: expected 0 or more, found " + count);
        }
    }
}
