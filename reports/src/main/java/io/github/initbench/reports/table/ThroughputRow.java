package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** A line of throughput.csv. The constructor refuses a status ok without what {@link Row} promises of it: IllegalArgumentException. */
@Row(
        meaning =
                "One timed iteration of one benchmark on one backend: a line of throughput.csv. A trial that could not be measured"
                        + " is a row too, with its status and no score. A row with status ok has fork, iteration, unit and a finite score"
                        + " above zero, and is at most at its peak.",
        key = "run_id,benchmark,backend,threads,dtype,layers,batch,m,n,k,ta,tb,data,fork,iteration,unit")
public record ThroughputRow(
        Stamp stamp,

        @Column(meaning = "smoke, quick, full, or missing for a run by JMH options") @Nullable
        String profile,

        @Column(meaning = "what is timed, class and method: ForwardBackward.step")
        String benchmark,

        Contender contender,
        Operation operation,
        Position position,
        Score score,
        Roof roof,
        Observed observed,
        Ending ending) {

    /** Who computes. */
    public record Contender(
            @Column(meaning = "the backend that computed it, never a stand-in")
            String backend,

            @Column(meaning = "version of the backend's library") @Nullable
            String backendVersion,

            @Column(meaning = "the kernel really in use") @Nullable
            String kernel,

            @Column(meaning = "compute threads of the process") @Nullable
            Integer threads,

            @Column(meaning = "float64 or float32") @Nullable
            String dtype) {}

    /** Which of the run's iterations it is. */
    public record Position(
            @Column(meaning = "number of the JVM, from 1, unique within its trial and run") @Nullable
            Integer fork,

            @Column(meaning = "measured iteration within the fork, from 1") @Nullable
            Integer iteration,

            @Column(meaning = "position of the trial in the run's order of execution") @Nullable
            Integer order) {}

    /** The measurement. */
    public record Score(
            @Column(meaning = "the measurement, in unit", name = "score") @Nullable
            Double value,

            @Column(meaning = "unit of the score: \"ops/s\", \"us/op\"") @Nullable
            String unit) {

        public static final Score NONE = new Score(null, null);
    }

    /** What was computed a second, and how much of that the machine could do at most. */
    public record Roof(
            @Column(
                    meaning =
                            "floating-point operations of one operation's matrix products, counted from the shapes; others are"
                                    + " not counted")
            @Nullable
            Long flopsPerOp,

            @Column(meaning = "its compulsory traffic: each operand and result once, whatever passes between") @Nullable
            Long bytesPerOp,

            @Column(meaning = "1e9 floating-point operations per second") @Nullable
            Double gflops,

            @Column(
                    meaning = "the best that this run had measured of multiply-adds with the same threads and dtype",
                    unit = "GFLOP/s")
            @Nullable
            Double peakGflops,

            @Column(
                    meaning = "the best that this run had measured of reads with the same threads",
                    unit = "1e9 bytes a second")
            @Nullable
            Double peakGbPerSecond,

            @Column(meaning = "the least time by the roofline over the measured time", unit = "percent") @Nullable
            Double percentOfPeak,

            @Column(meaning = "which roof that least time is") @Nullable
            BoundBy boundBy) {

        public static final Roof NONE = new Roof(null, null, null, null, null, null, null);
    }

    /** What else was seen of the fork. */
    public record Observed(
            @Column(meaning = "heap bytes allocated per operation") @Nullable
            Double allocBytesPerOp,

            @Column(
                    meaning =
                            "of parameters, gradients and activations, or operands and result, after the fork's last iteration")
            @Nullable
            Long denormals,

            @Column(meaning = "infinities and NaN, of the same") @Nullable
            Long nonFinite,

            @Column(
                    meaning =
                            "whether the fork's iterations come from one steady state; the same in all its rows; missing where"
                                    + " they are too few to tell")
            @Nullable
            Boolean steady,

            @Column(meaning = "whether the machine was seen to be busy or throttled") @Nullable
            Boolean disturbed) {}

    public ThroughputRow {
        if (ending.status() == Status.OK) {
            RowChecks.required("fork", position.fork());
            RowChecks.required("iteration", position.iteration());
            RowChecks.required("unit", score.unit());
            RowChecks.positive("score", RowChecks.required("score", score.value()));
            RowChecks.atMost("percent_of_peak", 100.0, roof.percentOfPeak());
        }
    }
}
