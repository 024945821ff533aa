package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link TrialRow}; each setter has the name of its column, and a column never set is missing. It stays usable
 * after {@link #build()}. Confined to one thread.
 */
public final class TrialRowBuilder {
    private @Nullable String runId;
    private @Nullable String utc;
    private @Nullable Integer order;
    private @Nullable String trial;
    private @Nullable String backend;
    private @Nullable Integer fork;
    private @Nullable Double seconds;
    private @Nullable Double canaryBeforeUs;
    private @Nullable Double canaryAfterUs;
    private @Nullable Double othersPercent;
    private @Nullable Double stolenPercent;
    private @Nullable Long throttledPeriods;
    private @Nullable Long throttledUs;
    private @Nullable Double mhzBefore;
    private @Nullable Double mhzAfter;
    private @Nullable Boolean disturbed;
    private @Nullable Status status;
    private @Nullable Integer exitCode;
    private @Nullable String signal;
    private @Nullable String error;

    TrialRowBuilder() {}

    public TrialRowBuilder runId(String runId) {
        this.runId = runId;
        return this;
    }

    public TrialRowBuilder utc(String utc) {
        this.utc = utc;
        return this;
    }

    public TrialRowBuilder order(Integer order) {
        this.order = order;
        return this;
    }

    public TrialRowBuilder trial(String trial) {
        this.trial = trial;
        return this;
    }

    public TrialRowBuilder backend(String backend) {
        this.backend = backend;
        return this;
    }

    public TrialRowBuilder fork(@Nullable Integer fork) {
        this.fork = fork;
        return this;
    }

    public TrialRowBuilder seconds(@Nullable Double seconds) {
        this.seconds = seconds;
        return this;
    }

    public TrialRowBuilder canaryBeforeUs(@Nullable Double canaryBeforeUs) {
        this.canaryBeforeUs = canaryBeforeUs;
        return this;
    }

    public TrialRowBuilder canaryAfterUs(@Nullable Double canaryAfterUs) {
        this.canaryAfterUs = canaryAfterUs;
        return this;
    }

    public TrialRowBuilder othersPercent(@Nullable Double othersPercent) {
        this.othersPercent = othersPercent;
        return this;
    }

    public TrialRowBuilder stolenPercent(@Nullable Double stolenPercent) {
        this.stolenPercent = stolenPercent;
        return this;
    }

    public TrialRowBuilder throttledPeriods(@Nullable Long throttledPeriods) {
        this.throttledPeriods = throttledPeriods;
        return this;
    }

    public TrialRowBuilder throttledUs(@Nullable Long throttledUs) {
        this.throttledUs = throttledUs;
        return this;
    }

    public TrialRowBuilder mhzBefore(@Nullable Double mhzBefore) {
        this.mhzBefore = mhzBefore;
        return this;
    }

    public TrialRowBuilder mhzAfter(@Nullable Double mhzAfter) {
        this.mhzAfter = mhzAfter;
        return this;
    }

    public TrialRowBuilder disturbed(@Nullable Boolean disturbed) {
        this.disturbed = disturbed;
        return this;
    }

    public TrialRowBuilder status(Status status) {
        this.status = status;
        return this;
    }

    public TrialRowBuilder exitCode(@Nullable Integer exitCode) {
        this.exitCode = exitCode;
        return this;
    }

    public TrialRowBuilder signal(@Nullable String signal) {
        this.signal = signal;
        return this;
    }

    public TrialRowBuilder error(@Nullable String error) {
        this.error = error;
        return this;
    }

    /**
     * The row. A required column that was not set, or a combination the row refuses: IllegalArgumentException naming
     * it.
     */
    public TrialRow build() {
        return new TrialRow(
                TrialRow.SCHEMA,
                RowChecks.required("runId", runId),
                RowChecks.required("utc", utc),
                RowChecks.required("order", order),
                RowChecks.required("trial", trial),
                RowChecks.required("backend", backend),
                fork,
                seconds,
                canaryBeforeUs,
                canaryAfterUs,
                othersPercent,
                stolenPercent,
                throttledPeriods,
                throttledUs,
                mhzBefore,
                mhzAfter,
                disturbed,
                RowChecks.required("status", status),
                exitCode,
                signal,
                error);
    }
}
