package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link LossCurveRow}; each setter has the name of its column, and a column never set is missing. It stays
 * usable after {@link #build()}, so that what the rows of a trial share is set once. Confined to one thread.
 */
public final class LossCurveRowBuilder {
    private @Nullable String runId;
    private @Nullable String backend;
    private @Nullable String dtype;
    private @Nullable String init;
    private @Nullable Long weightSeed;
    private @Nullable Streams streams;
    private @Nullable LossForm loss;
    private @Nullable Integer iteration;
    private @Nullable Double trainLoss;
    private @Nullable Double testLoss;

    LossCurveRowBuilder() {}

    public LossCurveRowBuilder runId(String runId) {
        this.runId = runId;
        return this;
    }

    public LossCurveRowBuilder backend(String backend) {
        this.backend = backend;
        return this;
    }

    public LossCurveRowBuilder dtype(@Nullable String dtype) {
        this.dtype = dtype;
        return this;
    }

    public LossCurveRowBuilder init(String init) {
        this.init = init;
        return this;
    }

    public LossCurveRowBuilder weightSeed(Long weightSeed) {
        this.weightSeed = weightSeed;
        return this;
    }

    public LossCurveRowBuilder streams(@Nullable Streams streams) {
        this.streams = streams;
        return this;
    }

    public LossCurveRowBuilder loss(@Nullable LossForm loss) {
        this.loss = loss;
        return this;
    }

    public LossCurveRowBuilder iteration(Integer iteration) {
        this.iteration = iteration;
        return this;
    }

    public LossCurveRowBuilder trainLoss(@Nullable Double trainLoss) {
        this.trainLoss = trainLoss;
        return this;
    }

    public LossCurveRowBuilder testLoss(@Nullable Double testLoss) {
        this.testLoss = testLoss;
        return this;
    }

    /**
     * The row. A required column that was not set, or a combination the row refuses: IllegalArgumentException naming
     * it.
     */
    public LossCurveRow build() {
        return new LossCurveRow(
                LossCurveRow.SCHEMA,
                RowChecks.required("runId", runId),
                RowChecks.required("backend", backend),
                dtype,
                RowChecks.required("init", init),
                RowChecks.required("weightSeed", weightSeed),
                streams,
                loss,
                RowChecks.required("iteration", iteration),
                trainLoss,
                testLoss);
    }
}
