package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * One dataset of a run: a line of dataset.csv.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param set what the dataset was used for
 * @param dataset its name
 * @param features inputs of an example
 * @param classes the number of classes
 * @param examples the number of examples
 * @param sha256 of the values as the network saw them, inputs then targets, as little-endian float64
 * @param streams which streams it was drawn from, by seeds in options or by default, where it was; schema 1 lacks it and is read as
 *     numpy, which all of it was
 * @param options the command-line options that it was made or read with
 */
public record DatasetRow(
        int schema,
        String runId,
        ExampleSet set,
        String dataset,
        Integer features,
        Integer classes,
        Integer examples,
        String sha256,
        @Nullable Streams streams,
        @Nullable String options) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 2;

    public DatasetRow {
        RowChecks.schema(SCHEMA, schema);
    }
}
