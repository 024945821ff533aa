package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * A line of study.csv. It carries all that the result depends on: settings, the dataset by its hash, dtype, the loss form. Without them a
 * figure drawn from the file alone could not separate two runs.
 */
@Row(
        meaning =
                "One line of a study's closing table: a line of study.csv. Accuracies are fractions from 0 to 1; the loss is a mean over"
                        + " examples in nats. It carries all that the result depends on: settings, the dataset by its hash, dtype, the loss"
                        + " form. Without them a figure drawn from the file alone could not separate two runs.",
        key = "run_id,backend,dtype,init,weight_seed,streams")
public record StudyRow(
        @Column(
                name = "streams",
                meaning = "which streams its seeds stand for: " + Streams.MEANING + "; " + Streams.BEFORE)
        Training training,

        Settings settings,
        Result result,
        Judgement judgement,

        @Column(name = "status", meaning = "ok where the run was completed")
        @Column(name = "error", meaning = "what went wrong, on one line")
        Ending ending) {

    /** What the training is. */
    public record Settings(
            @Column(meaning = "name of the training set") @Nullable
            String dataset,

            @Column(meaning = "its hash, see dataset.csv; missing where it was not loaded") @Nullable
            String datasetSha256,

            @Column(meaning = "sizes from inputs to outputs, joined by -") @Nullable
            String layers,

            @Column(meaning = "activation of the hidden layers") @Nullable
            String hidden,

            @Column(meaning = "of plain gradient descent") @Nullable
            Double learningRate,

            @Column(
                    meaning =
                            "examples of an update; all of them in full-batch training; missing where the data were not loaded")
            @Nullable
            Integer batch,

            @Column(meaning = "seed of the batches' order; missing in full-batch training") @Nullable
            Long shuffleSeed,

            @Column(meaning = "updates from the initialization to the final figures") @Nullable
            Integer iterations,

            @Column(meaning = "the form of the final loss") @Nullable
            LossForm loss) {}

    /** How well it does at its end. */
    public record Result(
            @Column(meaning = "fraction of training examples classified correctly") @Nullable
            Double trainAccuracy,

            @Column(meaning = "mean of that fraction over the classes that occur") @Nullable
            Double trainBalancedAccuracy,

            @Column(meaning = "fraction of test examples classified correctly") @Nullable
            Double testAccuracy,

            @Column(meaning = "mean of that fraction over the classes that occur") @Nullable
            Double testBalancedAccuracy,

            @Column(
                    meaning = "training loss at the end; may be infinite or NaN",
                    special = {"NaN", "Infinity", "-Infinity"})
            @Nullable
            Double finalLoss) {

        public static final Result NONE = new Result(null, null, null, null, null);

        public Result {
            RowChecks.fraction("train_accuracy", trainAccuracy);
            RowChecks.fraction("train_balanced_accuracy", trainBalancedAccuracy);
            RowChecks.fraction("test_accuracy", testAccuracy);
            RowChecks.fraction("test_balanced_accuracy", testBalancedAccuracy);
        }
    }

    /** What the comparison of its runs found. */
    public record Judgement(
            @Column(
                    meaning =
                            "how it began, judged by the first loss and the weights; missing where the comparison of its runs was"
                                    + " not reached")
            @Nullable
            Start start,

            @Column(meaning = "what came of it on the training set; missing likewise") @Nullable
            StudyOutcome outcome,

            @Column(
                    meaning =
                            "both in the words of the closing table, or that it is the recommended one; missing likewise")
            @Nullable
            String comment) {

        public static final Judgement NONE = new Judgement(null, null, null);
    }
}
