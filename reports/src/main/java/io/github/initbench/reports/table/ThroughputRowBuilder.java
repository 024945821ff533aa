package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link ThroughputRow}; each setter has the name of its column, and a column never set is missing. It stays
 * usable after {@link #build()}, so that what the rows of a trial share is set once. Confined to one thread.
 */
public final class ThroughputRowBuilder {
    private @Nullable String runId;
    private @Nullable String utc;
    private @Nullable String profile;
    private @Nullable String benchmark;
    private @Nullable String backend;
    private @Nullable String backendVersion;
    private @Nullable String kernel;
    private @Nullable Integer threads;
    private @Nullable String dtype;
    private @Nullable String layers;
    private @Nullable String activation;
    private @Nullable String loss;
    private @Nullable Integer batch;
    private @Nullable Integer m;
    private @Nullable Integer n;
    private @Nullable Integer k;
    private @Nullable Boolean ta;
    private @Nullable Boolean tb;
    private @Nullable String data;
    private @Nullable Integer fork;
    private @Nullable Integer iteration;
    private @Nullable Integer order;
    private @Nullable Double score;
    private @Nullable String unit;
    private @Nullable Long flopsPerOp;
    private @Nullable Long bytesPerOp;
    private @Nullable Double gflops;
    private @Nullable Double peakGflops;
    private @Nullable Double peakGbPerSecond;
    private @Nullable Double percentOfPeak;
    private @Nullable BoundBy boundBy;
    private @Nullable Double allocBytesPerOp;
    private @Nullable Long denormals;
    private @Nullable Long nonFinite;
    private @Nullable Boolean steady;
    private @Nullable Boolean disturbed;
    private @Nullable Status status;
    private @Nullable String error;

    ThroughputRowBuilder() {}

    public ThroughputRowBuilder runId(String runId) {
        this.runId = runId;
        return this;
    }

    public ThroughputRowBuilder utc(String utc) {
        this.utc = utc;
        return this;
    }

    public ThroughputRowBuilder profile(@Nullable String profile) {
        this.profile = profile;
        return this;
    }

    public ThroughputRowBuilder benchmark(String benchmark) {
        this.benchmark = benchmark;
        return this;
    }

    public ThroughputRowBuilder backend(String backend) {
        this.backend = backend;
        return this;
    }

    public ThroughputRowBuilder backendVersion(@Nullable String backendVersion) {
        this.backendVersion = backendVersion;
        return this;
    }

    public ThroughputRowBuilder kernel(@Nullable String kernel) {
        this.kernel = kernel;
        return this;
    }

    public ThroughputRowBuilder threads(@Nullable Integer threads) {
        this.threads = threads;
        return this;
    }

    public ThroughputRowBuilder dtype(@Nullable String dtype) {
        this.dtype = dtype;
        return this;
    }

    public ThroughputRowBuilder layers(@Nullable String layers) {
        this.layers = layers;
        return this;
    }

    public ThroughputRowBuilder activation(@Nullable String activation) {
        this.activation = activation;
        return this;
    }

    public ThroughputRowBuilder loss(@Nullable String loss) {
        this.loss = loss;
        return this;
    }

    public ThroughputRowBuilder batch(@Nullable Integer batch) {
        this.batch = batch;
        return this;
    }

    public ThroughputRowBuilder m(@Nullable Integer m) {
        this.m = m;
        return this;
    }

    public ThroughputRowBuilder n(@Nullable Integer n) {
        this.n = n;
        return this;
    }

    public ThroughputRowBuilder k(@Nullable Integer k) {
        this.k = k;
        return this;
    }

    public ThroughputRowBuilder ta(@Nullable Boolean ta) {
        this.ta = ta;
        return this;
    }

    public ThroughputRowBuilder tb(@Nullable Boolean tb) {
        this.tb = tb;
        return this;
    }

    public ThroughputRowBuilder data(@Nullable String data) {
        this.data = data;
        return this;
    }

    public ThroughputRowBuilder fork(@Nullable Integer fork) {
        this.fork = fork;
        return this;
    }

    public ThroughputRowBuilder iteration(@Nullable Integer iteration) {
        this.iteration = iteration;
        return this;
    }

    public ThroughputRowBuilder order(@Nullable Integer order) {
        this.order = order;
        return this;
    }

    public ThroughputRowBuilder score(@Nullable Double score) {
        this.score = score;
        return this;
    }

    public ThroughputRowBuilder unit(@Nullable String unit) {
        this.unit = unit;
        return this;
    }

    public ThroughputRowBuilder flopsPerOp(@Nullable Long flopsPerOp) {
        this.flopsPerOp = flopsPerOp;
        return this;
    }

    public ThroughputRowBuilder bytesPerOp(@Nullable Long bytesPerOp) {
        this.bytesPerOp = bytesPerOp;
        return this;
    }

    public ThroughputRowBuilder gflops(@Nullable Double gflops) {
        this.gflops = gflops;
        return this;
    }

    public ThroughputRowBuilder peakGflops(@Nullable Double peakGflops) {
        this.peakGflops = peakGflops;
        return this;
    }

    public ThroughputRowBuilder peakGbPerSecond(@Nullable Double peakGbPerSecond) {
        this.peakGbPerSecond = peakGbPerSecond;
        return this;
    }

    public ThroughputRowBuilder percentOfPeak(@Nullable Double percentOfPeak) {
        this.percentOfPeak = percentOfPeak;
        return this;
    }

    public ThroughputRowBuilder boundBy(@Nullable BoundBy boundBy) {
        this.boundBy = boundBy;
        return this;
    }

    public ThroughputRowBuilder allocBytesPerOp(@Nullable Double allocBytesPerOp) {
        this.allocBytesPerOp = allocBytesPerOp;
        return this;
    }

    public ThroughputRowBuilder denormals(@Nullable Long denormals) {
        this.denormals = denormals;
        return this;
    }

    public ThroughputRowBuilder nonFinite(@Nullable Long nonFinite) {
        this.nonFinite = nonFinite;
        return this;
    }

    public ThroughputRowBuilder steady(@Nullable Boolean steady) {
        this.steady = steady;
        return this;
    }

    public ThroughputRowBuilder disturbed(@Nullable Boolean disturbed) {
        this.disturbed = disturbed;
        return this;
    }

    public ThroughputRowBuilder status(Status status) {
        this.status = status;
        return this;
    }

    public ThroughputRowBuilder error(@Nullable String error) {
        this.error = error;
        return this;
    }

    /**
     * The row. A required column that was not set, or a combination the row refuses: IllegalArgumentException naming
     * it.
     */
    public ThroughputRow build() {
        return new ThroughputRow(
                ThroughputRow.SCHEMA,
                RowChecks.required("runId", runId),
                RowChecks.required("utc", utc),
                profile,
                RowChecks.required("benchmark", benchmark),
                RowChecks.required("backend", backend),
                backendVersion,
                kernel,
                threads,
                dtype,
                layers,
                activation,
                loss,
                batch,
                m,
                n,
                k,
                ta,
                tb,
                data,
                fork,
                iteration,
                order,
                score,
                unit,
                flopsPerOp,
                bytesPerOp,
                gflops,
                peakGflops,
                peakGbPerSecond,
                percentOfPeak,
                boundBy,
                allocBytesPerOp,
                denormals,
                nonFinite,
                steady,
                disturbed,
                RowChecks.required("status", status),
                error);
    }
}
