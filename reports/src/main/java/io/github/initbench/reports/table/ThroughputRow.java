package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * One timed iteration of one benchmark on one backend: a line of throughput.csv.
 *
 * <p>A trial that could not be measured is a row too, with its status and no score. A row with status ok has fork,
 * iteration, unit and a finite score above zero, and is at most at its peak; the constructor throws IllegalArgumentException otherwise.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param utc when the row was written, ISO 8601 in UTC
 * @param profile smoke, quick, full, or missing for a run by JMH options
 * @param benchmark what is timed, class and method: ForwardBackward.step
 * @param backend the backend that computed it, never a stand-in
 * @param backendVersion version of the backend's library
 * @param kernel the kernel really in use
 * @param threads compute threads of the process
 * @param dtype float64 or float32
 * @param layers layer widths from input to output: 2-10-5-1
 * @param activation hidden activation
 * @param loss the loss whose gradient is taken
 * @param batch examples per operation
 * @param m rows of op(a) and c in a bare product
 * @param n columns of op(b) and c in a bare product
 * @param k inner size of a bare product
 * @param ta whether a is transposed in a bare product
 * @param tb whether b is transposed in a bare product
 * @param data resident or streaming
 * @param fork number of the JVM, from 1, unique within its trial and run
 * @param iteration measured iteration within the fork, from 1
 * @param order position of the trial in the run's order of execution
 * @param score the measurement, in unit
 * @param unit unit of the score: "ops/s", "us/op"
 * @param flopsPerOp floating-point operations of one operation's matrix products, counted from the shapes; others are not counted
 * @param bytesPerOp its compulsory traffic: each operand and result once, whatever passes between
 * @param gflops 1e9 floating-point operations per second
 * @param peakGflops the best that this run had measured of multiply-adds with the same threads and dtype, in GFLOP/s
 * @param peakGbPerSecond the best that this run had measured of reads with the same threads, in 1e9 bytes a second
 * @param percentOfPeak the least time by the roofline over the measured time, in percent
 * @param boundBy which roof that least time is
 * @param allocBytesPerOp heap bytes allocated per operation
 * @param denormals of parameters, gradients and activations, or operands and result, after the fork's last iteration
 * @param nonFinite infinities and NaN, of the same
 * @param steady whether the fork's iterations come from one steady state; the same in all its rows
 * @param disturbed whether the machine was seen to be busy or throttled
 * @param status whether the row is a measurement, or why it is not
 * @param error one line on why the status is not ok
 */
public record ThroughputRow(
        int schema,
        String runId,
        String utc,
        @Nullable String profile,
        String benchmark,
        String backend,
        @Nullable String backendVersion,
        @Nullable String kernel,
        @Nullable Integer threads,
        @Nullable String dtype,
        @Nullable String layers,
        @Nullable String activation,
        @Nullable String loss,
        @Nullable Integer batch,
        @Nullable Integer m,
        @Nullable Integer n,
        @Nullable Integer k,
        @Nullable Boolean ta,
        @Nullable Boolean tb,
        @Nullable String data,
        @Nullable Integer fork,
        @Nullable Integer iteration,
        @Nullable Integer order,
        @Nullable Double score,
        @Nullable String unit,
        @Nullable Long flopsPerOp,
        @Nullable Long bytesPerOp,
        @Nullable Double gflops,
        @Nullable Double peakGflops,
        @Nullable Double peakGbPerSecond,
        @Nullable Double percentOfPeak,
        @Nullable BoundBy boundBy,
        @Nullable Double allocBytesPerOp,
        @Nullable Long denormals,
        @Nullable Long nonFinite,
        @Nullable Boolean steady,
        @Nullable Boolean disturbed,
        Status status,
        @Nullable String error) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 2;

    public ThroughputRow {
        RowChecks.schema(SCHEMA, schema);
        if (status == Status.OK) {
            RowChecks.required("fork", fork);
            RowChecks.required("iteration", iteration);
            RowChecks.required("unit", unit);
            RowChecks.positive("score", RowChecks.required("score", score));
            RowChecks.atMost("percent_of_peak", 100.0, percentOfPeak);
        }
    }

    /** A builder with every column missing. */
    public static ThroughputRowBuilder builder() {
        return new ThroughputRowBuilder();
    }
}
