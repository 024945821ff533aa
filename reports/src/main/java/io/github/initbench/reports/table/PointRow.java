package io.github.initbench.reports.table;

/**
 * One example of two features: a line of points.csv.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param example number of the example in its split, from 0
 * @param split of which examples
 * @param x1 the first feature, as the network sees it
 * @param x2 the second
 * @param name the column class: name of the example's class
 */
public record PointRow(
        int schema,
        String runId,
        Integer example,
        ExampleSet split,
        Double x1,
        Double x2,
        @ColumnName("class") String name) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 1;

    public PointRow {
        RowChecks.schema(SCHEMA, schema);
    }
}
