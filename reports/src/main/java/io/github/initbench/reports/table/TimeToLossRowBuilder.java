package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link TimeToLossRow}; each setter has the name of its column, and a column never set is missing. It stays
 * usable after {@link #build()}, so that what the rows of a trial share is set once. Confined to one thread.
 */
public final class TimeToLossRowBuilder {
    private @Nullable String runId;
    private @Nullable String utc;
    private @Nullable String backend;
    private @Nullable Integer threads;
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
    private @Nullable Double targetLoss;
    private @Nullable Integer budgetIterations;
    private @Nullable Integer fork;
    private @Nullable Integer order;
    private @Nullable Outcome outcome;
    private @Nullable Integer firstHitIteration;
    private @Nullable Integer sustainedHitIteration;
    private @Nullable Double bestLoss;
    private @Nullable Double finalLoss;
    private @Nullable Double coldSeconds;
    private @Nullable Double trainSeconds;
    private @Nullable Double initSeconds;
    private @Nullable String initWeightsSha256;
    private @Nullable String finalWeightsSha256;
    private @Nullable Boolean disturbed;
    private @Nullable Status status;
    private @Nullable String error;

    TimeToLossRowBuilder() {}

    public TimeToLossRowBuilder runId(String runId) {
        this.runId = runId;
        return this;
    }

    public TimeToLossRowBuilder utc(String utc) {
        this.utc = utc;
        return this;
    }

    public TimeToLossRowBuilder backend(String backend) {
        this.backend = backend;
        return this;
    }

    public TimeToLossRowBuilder threads(@Nullable Integer threads) {
        this.threads = threads;
        return this;
    }

    public TimeToLossRowBuilder dtype(@Nullable String dtype) {
        this.dtype = dtype;
        return this;
    }

    public TimeToLossRowBuilder init(String init) {
        this.init = init;
        return this;
    }

    public TimeToLossRowBuilder weightSeed(@Nullable Long weightSeed) {
        this.weightSeed = weightSeed;
        return this;
    }

    public TimeToLossRowBuilder streams(@Nullable Streams streams) {
        this.streams = streams;
        return this;
    }

    public TimeToLossRowBuilder dataset(@Nullable String dataset) {
        this.dataset = dataset;
        return this;
    }

    public TimeToLossRowBuilder datasetSha256(@Nullable String datasetSha256) {
        this.datasetSha256 = datasetSha256;
        return this;
    }

    public TimeToLossRowBuilder layers(@Nullable String layers) {
        this.layers = layers;
        return this;
    }

    public TimeToLossRowBuilder hidden(@Nullable String hidden) {
        this.hidden = hidden;
        return this;
    }

    public TimeToLossRowBuilder learningRate(@Nullable Double learningRate) {
        this.learningRate = learningRate;
        return this;
    }

    public TimeToLossRowBuilder batch(@Nullable Integer batch) {
        this.batch = batch;
        return this;
    }

    public TimeToLossRowBuilder targetLoss(@Nullable Double targetLoss) {
        this.targetLoss = targetLoss;
        return this;
    }

    public TimeToLossRowBuilder budgetIterations(@Nullable Integer budgetIterations) {
        this.budgetIterations = budgetIterations;
        return this;
    }

    public TimeToLossRowBuilder fork(@Nullable Integer fork) {
        this.fork = fork;
        return this;
    }

    public TimeToLossRowBuilder order(@Nullable Integer order) {
        this.order = order;
        return this;
    }

    public TimeToLossRowBuilder outcome(@Nullable Outcome outcome) {
        this.outcome = outcome;
        return this;
    }

    public TimeToLossRowBuilder firstHitIteration(@Nullable Integer firstHitIteration) {
        this.firstHitIteration = firstHitIteration;
        return this;
    }

    public TimeToLossRowBuilder sustainedHitIteration(@Nullable Integer sustainedHitIteration) {
        this.sustainedHitIteration = sustainedHitIteration;
        return this;
    }

    public TimeToLossRowBuilder bestLoss(@Nullable Double bestLoss) {
        this.bestLoss = bestLoss;
        return this;
    }

    public TimeToLossRowBuilder finalLoss(@Nullable Double finalLoss) {
        this.finalLoss = finalLoss;
        return this;
    }

    public TimeToLossRowBuilder coldSeconds(@Nullable Double coldSeconds) {
        this.coldSeconds = coldSeconds;
        return this;
    }

    public TimeToLossRowBuilder trainSeconds(@Nullable Double trainSeconds) {
        this.trainSeconds = trainSeconds;
        return this;
    }

    public TimeToLossRowBuilder initSeconds(@Nullable Double initSeconds) {
        this.initSeconds = initSeconds;
        return this;
    }

    public TimeToLossRowBuilder initWeightsSha256(@Nullable String initWeightsSha256) {
        this.initWeightsSha256 = initWeightsSha256;
        return this;
    }

    public TimeToLossRowBuilder finalWeightsSha256(@Nullable String finalWeightsSha256) {
        this.finalWeightsSha256 = finalWeightsSha256;
        return this;
    }

    public TimeToLossRowBuilder disturbed(@Nullable Boolean disturbed) {
        this.disturbed = disturbed;
        return this;
    }

    public TimeToLossRowBuilder status(Status status) {
        this.status = status;
        return this;
    }

    public TimeToLossRowBuilder error(@Nullable String error) {
        this.error = error;
        return this;
    }

    /**
     * The row. A required column that was not set, or a combination the row refuses: IllegalArgumentException naming
     * it.
     */
    public TimeToLossRow build() {
        return new TimeToLossRow(
                TimeToLossRow.SCHEMA,
                RowChecks.required("runId", runId),
                RowChecks.required("utc", utc),
                RowChecks.required("backend", backend),
                threads,
                dtype,
                RowChecks.required("init", init),
                weightSeed,
                streams,
                dataset,
                datasetSha256,
                layers,
                hidden,
                learningRate,
                batch,
                targetLoss,
                budgetIterations,
                fork,
                order,
                outcome,
                firstHitIteration,
                sustainedHitIteration,
                bestLoss,
                finalLoss,
                coldSeconds,
                trainSeconds,
                initSeconds,
                initWeightsSha256,
                finalWeightsSha256,
                disturbed,
                RowChecks.required("status", status),
                error);
    }
}
