package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * One recorded point of a training: a line of loss-curve.csv. Losses are means over examples in nats; a naive loss may
 * be infinite or NaN, and is recorded as such.
 *
 * <p>Beyond run, backend, initializer and seed it carries schema (so that an old file is never read with new meanings),
 * dtype and the loss form: the same run in float32, or with the naive loss, gives other numbers, and without these
 * columns a figure drawn from the file alone could not separate the two.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param backend the backend that computed it, never a stand-in
 * @param dtype float64 or float32
 * @param init name of the initializer in the catalogue
 * @param weightSeed seed of the weights
 * @param streams which streams the seed stands for; older versions lack it and are read as numpy, which all of them were
 * @param loss the form of the losses recorded
 * @param iteration the state before this update; 0 is the initialization itself
 * @param trainLoss loss over the training examples
 * @param testLoss loss over the test examples
 */
public record LossCurveRow(
        int schema,
        String runId,
        String backend,
        @Nullable String dtype,
        String init,
        Long weightSeed,
        @Nullable Streams streams,
        @Nullable LossForm loss,
        Integer iteration,
        @Nullable Double trainLoss,
        @Nullable Double testLoss) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 2;

    public LossCurveRow {
        RowChecks.schema(SCHEMA, schema);
    }

    /** A builder with every column missing. */
    public static LossCurveRowBuilder builder() {
        return new LossCurveRowBuilder();
    }
}
