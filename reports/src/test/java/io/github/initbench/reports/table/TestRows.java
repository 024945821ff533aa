package io.github.initbench.reports.table;

/** Rows for tests. */
final class TestRows {

    /** Quotes, separators, both line ends, a formula, non-ASCII within and beyond the basic plane, outer blanks. */
    static final String AWKWARD = " =\"a\",b;\r\nc\nd\re\t'é ñ 漢字 \uD83D\uDE00\" # ";

    private TestRows() {}

    private static final Stamp STAMP = new Stamp("r1", "2026-01-02T03:04:05Z");

    static Made<ThroughputRow> failedThroughput() {
        return Made.row(Tables.THROUGHPUT)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("benchmark", "step")
                .set("backend", "ejml")
                .set("status", Status.FAILED);
    }

    static ThroughputRow fullThroughput() {
        return new ThroughputRow(
                STAMP,
                "quick",
                "step",
                new ThroughputRow.Contender("ejml", "0.46.1", AWKWARD, 2, "float64"),
                new Operation("2,10,5,1", "relu", "binary-cross-entropy", 64, 10, 64, 2, false, true, "resident"),
                new ThroughputRow.Position(0, 3, 7),
                new ThroughputRow.Score(Double.MIN_VALUE, "ops/s"),
                new ThroughputRow.Roof(Long.MAX_VALUE, 0L, Double.MAX_VALUE, 51.8, 1e-300, -0.0, BoundBy.MEMORY),
                new ThroughputRow.Observed(0.1 + 0.2, Long.MAX_VALUE, 0L, true, false),
                new Ending(Status.OK, "# no comment"));
    }

    static Made<TimeToLossRow> failedTimeToLoss() {
        return Made.row(Tables.TIME_TO_LOSS)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("backend", "jblas")
                .set("init", "he")
                .set("status", Status.TIMEOUT);
    }

    static TimeToLossRow fullTimeToLoss() {
        return new TimeToLossRow(
                STAMP,
                new TimeToLossRow.Contender("jblas", 1, "float32", "he"),
                new Problem(
                        Long.MIN_VALUE,
                        Streams.NAMED,
                        "circles",
                        "00ff",
                        "2,10,5,1",
                        "tanh",
                        0.01,
                        300,
                        0.3,
                        Integer.MAX_VALUE),
                1,
                9,
                new TimeToLossRow.Result(
                        Outcome.STALLED, 0, 12, Double.MIN_NORMAL, Double.NaN, 1.5, 1e-300, 0.0, "ab", "cd"),
                true,
                new Ending(Status.OK, AWKWARD));
    }

    static Made<TrialRow> trial() {
        return Made.row(Tables.TRIALS)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("order", 1)
                .set("trial", "Gemm.multiply m=8")
                .set("backend", "ejml")
                .set("status", Status.OK);
    }

    static TrialRow fullTrial() {
        return new TrialRow(
                STAMP,
                2,
                "Gemm.multiply m=8",
                "ejml",
                2,
                4.5,
                new TrialRow.Conditions(
                        12.25, Double.MIN_VALUE, 0.0, 0.1 + 0.2, 0L, Long.MAX_VALUE, 2445.4, 3000.0, false),
                Status.FAILED,
                137,
                "SIGKILL",
                AWKWARD);
    }

    static Made<LossCurveRow> lossCurve() {
        return Made.row(Tables.LOSS_CURVE)
                .set("run_id", "r1")
                .set("backend", "reference")
                .set("init", "zeros")
                .set("weight_seed", 3L)
                .set("iteration", 0);
    }

    static LossCurveRow fullLossCurve() {
        return new LossCurveRow(
                new Training("r1", "reference", "float64", "zeros", 3L, Streams.NAMED),
                LossForm.NAIVE,
                0,
                Double.POSITIVE_INFINITY,
                Double.NEGATIVE_INFINITY);
    }

    static Made<StudyRow> study() {
        return Made.row(Tables.STUDY)
                .set("run_id", "r1")
                .set("backend", "reference")
                .set("init", "xavier")
                .set("weight_seed", 3L)
                .set("status", Status.OK);
    }

    static StudyRow fullStudy() {
        return new StudyRow(
                new Training("r1", "reference", "float64", "xavier", 3L, Streams.NUMPY),
                new StudyRow.Settings("digits", "00ff", "64-32-10", "relu", 0.5, 64, 0L, 300, LossForm.STABLE),
                new StudyRow.Result(1.0, 1.0, 0.0, 0.0, -Double.MAX_VALUE),
                new StudyRow.Judgement(Start.LARGE_INPUTS, StudyOutcome.LEARNS_IN_PART, AWKWARD),
                new Ending(Status.OK, AWKWARD));
    }
}
