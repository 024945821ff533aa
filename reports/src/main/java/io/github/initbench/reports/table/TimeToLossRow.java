package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * One training from the initialization towards a target loss: a line of time-to-loss.csv. Times are seconds, losses are
 * means over examples in nats. A row with status ok has an outcome; the constructor throws IllegalArgumentException
 * otherwise.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param utc when the row was written, ISO 8601 in UTC
 * @param backend the backend that computed it, never a stand-in
 * @param threads compute threads of the process
 * @param dtype float64 or float32
 * @param init name of the initializer in the catalogue
 * @param weightSeed seed of the weights
 * @param streams which streams the seed stands for; older versions lack it and are read as numpy, which all of them were
 * @param dataset name of the data set
 * @param datasetSha256 SHA-256 of the examples and labels, hexadecimal
 * @param layers layer widths from input to output: 2-10-5-1
 * @param hidden hidden activation
 * @param learningRate step size
 * @param batch examples per update
 * @param targetLoss the loss to reach
 * @param budgetIterations updates allowed
 * @param fork number of the JVM, from 1, unique within its trial and run
 * @param order position of the trial in the run's order of execution; missing in schema 1
 * @param outcome how the training ended
 * @param firstHitIteration first iteration whose loss is at or below the target; iteration i is the state before update
 *     i
 * @param sustainedHitIteration first iteration from which the loss stays at or below the target
 * @param bestLoss lowest loss seen
 * @param finalLoss loss at the end; may be infinite or NaN when the training diverged
 * @param coldSeconds time of the fork's first training to the target
 * @param trainSeconds time of the same updates after at least five warm-up trainings
 * @param initSeconds time to draw the weights
 * @param initWeightsSha256 SHA-256 of the initial weights, hexadecimal
 * @param finalWeightsSha256 SHA-256 of the weights after the timed updates, hexadecimal
 * @param disturbed whether the machine was seen to be busy or throttled; missing in schema 1
 * @param status whether the row is a measurement, or why it is not
 * @param error one line on why the status is not ok
 */
public record TimeToLossRow(
        int schema,
        String runId,
        String utc,
        String backend,
        @Nullable Integer threads,
        @Nullable String dtype,
        String init,
        @Nullable Long weightSeed,
        @Nullable Streams streams,
        @Nullable String dataset,
        @Nullable String datasetSha256,
        @Nullable String layers,
        @Nullable String hidden,
        @Nullable Double learningRate,
        @Nullable Integer batch,
        @Nullable Double targetLoss,
        @Nullable Integer budgetIterations,
        @Nullable Integer fork,
        @Nullable Integer order,
        @Nullable Outcome outcome,
        @Nullable Integer firstHitIteration,
        @Nullable Integer sustainedHitIteration,
        @Nullable Double bestLoss,
        @Nullable Double finalLoss,
        @Nullable Double coldSeconds,
        @Nullable Double trainSeconds,
        @Nullable Double initSeconds,
        @Nullable String initWeightsSha256,
        @Nullable String finalWeightsSha256,
        @Nullable Boolean disturbed,
        Status status,
        @Nullable String error) {

    /** The benchmark whose trainings are its rows: class and method. */
    public static final String BENCHMARK = "TimeToLoss.train";

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 3;

    public TimeToLossRow {
        RowChecks.schema(SCHEMA, schema);
        if (status == Status.OK) {
            RowChecks.required("outcome", outcome);
        }
    }

    /** A builder with every column missing. */
    public static TimeToLossRowBuilder builder() {
        return new TimeToLossRowBuilder();
    }
}
