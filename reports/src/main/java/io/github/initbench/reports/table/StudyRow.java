package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * One line of a study's closing table: a line of study.csv. Accuracies are fractions from 0 to 1; the loss is a mean
 * over examples in nats.
 *
 * <p>It carries all that the result depends on: settings, the dataset by its hash, dtype, the loss form. Without them a figure
 * drawn from the file alone could not separate two runs.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param backend the backend that computed it, never a stand-in
 * @param dtype float64 or float32
 * @param init name of the initializer in the catalogue
 * @param weightSeed seed of the weights
 * @param streams which streams its seeds stand for; older versions lack it and are read as numpy, which all of them were
 * @param dataset name of the training set
 * @param datasetSha256 its hash, see dataset.csv; missing where it was not loaded
 * @param layers sizes from inputs to outputs, joined by -
 * @param hidden activation of the hidden layers
 * @param learningRate of plain gradient descent
 * @param batch examples of an update; all of them in full-batch training; missing where the data were not loaded
 * @param shuffleSeed seed of the batches' order; missing in full-batch training
 * @param iterations updates from the initialization to the final figures
 * @param loss the form of the final loss
 * @param trainAccuracy fraction of training examples classified correctly
 * @param trainBalancedAccuracy mean of that fraction over the classes that occur
 * @param testAccuracy fraction of test examples classified correctly
 * @param testBalancedAccuracy mean of that fraction over the classes that occur
 * @param finalLoss training loss at the end; may be infinite or NaN
 * @param start how it began, judged by the first loss and the weights; missing where the comparison of its runs was not reached
 * @param outcome what came of it on the training set; missing likewise
 * @param comment both in the words of the closing table, or that it is the recommended one; missing likewise
 * @param status ok where the run was completed
 * @param error what went wrong, on one line
 */
public record StudyRow(
        int schema,
        String runId,
        String backend,
        @Nullable String dtype,
        String init,
        Long weightSeed,
        @Nullable Streams streams,
        @Nullable String dataset,
        @Nullable String datasetSha256,
        @Nullable String layers,
        @Nullable String hidden,
        @Nullable Double learningRate,
        @Nullable Integer batch,
        @Nullable Long shuffleSeed,
        @Nullable Integer iterations,
        @Nullable LossForm loss,
        @Nullable Double trainAccuracy,
        @Nullable Double trainBalancedAccuracy,
        @Nullable Double testAccuracy,
        @Nullable Double testBalancedAccuracy,
        @Nullable Double finalLoss,
        @Nullable Start start,
        @Nullable StudyOutcome outcome,
        @Nullable String comment,
        Status status,
        @Nullable String error) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 4;

    public StudyRow {
        RowChecks.schema(SCHEMA, schema);
        RowChecks.fraction("train_accuracy", trainAccuracy);
        RowChecks.fraction("train_balanced_accuracy", trainBalancedAccuracy);
        RowChecks.fraction("test_accuracy", testAccuracy);
        RowChecks.fraction("test_balanced_accuracy", testBalancedAccuracy);
    }

    /** A builder with every column missing. */
    public static StudyRowBuilder builder() {
        return new StudyRowBuilder();
    }
}
