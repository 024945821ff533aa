package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link StudyRow}; each setter has the name of its column, and a column never set is missing. It stays usable
 * after {@link #build()}, so that what the rows of a trial share is set once. Confined to one thread.
 */
public final class StudyRowBuilder {
    private @Nullable String runId;
    private @Nullable String backend;
    private @Nullable String dtype;
    private @Nullable String init;
    private @Nullable Long weightSeed;
    private @Nullable Streams streams;
    private @Nullable String dataset;
    private @Nullable String datasetSha256;
    private @Nullable String layers;
    private @Nullable String hidden;
    private @Nullable Double learningRate;
    private @Nullable Integer batch;
    private @Nullable Long shuffleSeed;
    private @Nullable Integer iterations;
    private @Nullable LossForm loss;
    private @Nullable Double trainAccuracy;
    private @Nullable Double trainBalancedAccuracy;
    private @Nullable Double testAccuracy;
    private @Nullable Double testBalancedAccuracy;
    private @Nullable Double finalLoss;
    private @Nullable Start start;
    private @Nullable StudyOutcome outcome;
    private @Nullable String comment;
    private @Nullable Status status;
    private @Nullable String error;

    StudyRowBuilder() {}

    public StudyRowBuilder runId(String runId) {
        this.runId = runId;
        return this;
    }

    public StudyRowBuilder backend(String backend) {
        this.backend = backend;
        return this;
    }

    public StudyRowBuilder dtype(@Nullable String dtype) {
        this.dtype = dtype;
        return this;
    }

    public StudyRowBuilder init(String init) {
        this.init = init;
        return this;
    }

    public StudyRowBuilder weightSeed(Long weightSeed) {
        this.weightSeed = weightSeed;
        return this;
    }

    public StudyRowBuilder streams(@Nullable Streams streams) {
        this.streams = streams;
        return this;
    }

    public StudyRowBuilder dataset(@Nullable String dataset) {
        this.dataset = dataset;
        return this;
    }

    public StudyRowBuilder datasetSha256(@Nullable String datasetSha256) {
        this.datasetSha256 = datasetSha256;
        return this;
    }

    public StudyRowBuilder layers(@Nullable String layers) {
        this.layers = layers;
        return this;
    }

    public StudyRowBuilder hidden(@Nullable String hidden) {
        this.hidden = hidden;
        return this;
    }

    public StudyRowBuilder learningRate(@Nullable Double learningRate) {
        this.learningRate = learningRate;
        return this;
    }

    public StudyRowBuilder batch(@Nullable Integer batch) {
        this.batch = batch;
        return this;
    }

    public StudyRowBuilder shuffleSeed(@Nullable Long shuffleSeed) {
        this.shuffleSeed = shuffleSeed;
        return this;
    }

    public StudyRowBuilder iterations(@Nullable Integer iterations) {
        this.iterations = iterations;
        return this;
    }

    public StudyRowBuilder loss(@Nullable LossForm loss) {
        this.loss = loss;
        return this;
    }

    public StudyRowBuilder trainAccuracy(@Nullable Double trainAccuracy) {
        this.trainAccuracy = trainAccuracy;
        return this;
    }

    public StudyRowBuilder trainBalancedAccuracy(@Nullable Double trainBalancedAccuracy) {
        this.trainBalancedAccuracy = trainBalancedAccuracy;
        return this;
    }

    public StudyRowBuilder testAccuracy(@Nullable Double testAccuracy) {
        this.testAccuracy = testAccuracy;
        return this;
    }

    public StudyRowBuilder testBalancedAccuracy(@Nullable Double testBalancedAccuracy) {
        this.testBalancedAccuracy = testBalancedAccuracy;
        return this;
    }

    public StudyRowBuilder finalLoss(@Nullable Double finalLoss) {
        this.finalLoss = finalLoss;
        return this;
    }

    public StudyRowBuilder start(@Nullable Start start) {
        this.start = start;
        return this;
    }

    public StudyRowBuilder outcome(@Nullable StudyOutcome outcome) {
        this.outcome = outcome;
        return this;
    }

    public StudyRowBuilder comment(@Nullable String comment) {
        this.comment = comment;
        return this;
    }

    public StudyRowBuilder status(Status status) {
        this.status = status;
        return this;
    }

    public StudyRowBuilder error(@Nullable String error) {
        this.error = error;
        return this;
    }

    /**
     * The row. A required column that was not set, or a combination the row refuses: IllegalArgumentException naming
     * it.
     */
    public StudyRow build() {
        return new StudyRow(
                StudyRow.SCHEMA,
                RowChecks.required("runId", runId),
                RowChecks.required("backend", backend),
                dtype,
                RowChecks.required("init", init),
                RowChecks.required("weightSeed", weightSeed),
                streams,
                dataset,
                datasetSha256,
                layers,
                hidden,
                learningRate,
                batch,
                shuffleSeed,
                iterations,
                loss,
                trainAccuracy,
                trainBalancedAccuracy,
                testAccuracy,
                testBalancedAccuracy,
                finalLoss,
                start,
                outcome,
                comment,
                RowChecks.required("status", status),
                error);
    }
}
