package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * What a trained network takes one example for: a line of predictions.csv.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param backend the backend that computed it, never a stand-in
 * @param dtype float64 or float32
 * @param init name of the initializer in the catalogue
 * @param weightSeed seed of the weights
 * @param streams which streams the seed stands for; older versions lack it and are read as numpy, which all of them were
 * @param example number of the example in its split, from 0
 * @param split of which examples
 * @param actual the column class: name of the example's class
 * @param predicted name of the class that the network takes it for
 * @param probability of the predicted class, as the network has it; NaN where its logits are
 */
public record PredictionRow(
        int schema,
        String runId,
        String backend,
        @Nullable String dtype,
        String init,
        Long weightSeed,
        @Nullable Streams streams,
        Integer example,
        ExampleSet split,
        @ColumnName("class") String actual,
        String predicted,
        Double probability) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 2;

    public PredictionRow {
        RowChecks.schema(SCHEMA, schema);
    }
}
