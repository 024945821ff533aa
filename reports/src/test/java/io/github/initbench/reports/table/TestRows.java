package io.github.initbench.reports.table;

/** Rows for tests. */
final class TestRows {

    /** Quotes, separators, both line ends, a formula, non-ASCII within and beyond the basic plane, outer blanks. */
    static final String AWKWARD = " =\"a\",b;\r\nc\nd\re\t'é ñ 漢字 \uD83D\uDE00\" # ";

    private TestRows() {}

    static ThroughputRowBuilder failedThroughput() {
        return ThroughputRow.builder()
                .runId("r1")
                .utc("2026-01-02T03:04:05Z")
                .benchmark("step")
                .backend("ejml")
                .status(Status.FAILED);
    }

    static ThroughputRow fullThroughput() {
        return failedThroughput()
                .profile("quick")
                .backendVersion("0.46.1")
                .kernel(AWKWARD)
                .threads(2)
                .dtype("float64")
                .layers("2,10,5,1")
                .activation("relu")
                .loss("binary-cross-entropy")
                .batch(64)
                .m(10)
                .n(64)
                .k(2)
                .ta(false)
                .tb(true)
                .data("resident")
                .fork(0)
                .iteration(3)
                .order(7)
                .score(Double.MIN_VALUE)
                .unit("ops/s")
                .flopsPerOp(Long.MAX_VALUE)
                .bytesPerOp(0L)
                .gflops(Double.MAX_VALUE)
                .peakGflops(51.8)
                .peakGbPerSecond(1e-300)
                .percentOfPeak(-0.0)
                .boundBy(BoundBy.MEMORY)
                .allocBytesPerOp(0.1 + 0.2)
                .denormals(Long.MAX_VALUE)
                .nonFinite(0L)
                .steady(true)
                .disturbed(false)
                .status(Status.OK)
                .error("# no comment")
                .build();
    }

    static TimeToLossRowBuilder failedTimeToLoss() {
        return TimeToLossRow.builder()
                .runId("r1")
                .utc("2026-01-02T03:04:05Z")
                .backend("jblas")
                .init("he")
                .status(Status.TIMEOUT);
    }

    static TimeToLossRow fullTimeToLoss() {
        return failedTimeToLoss()
                .threads(1)
                .dtype("float32")
                .weightSeed(Long.MIN_VALUE)
                .streams(Streams.NAMED)
                .dataset("circles")
                .datasetSha256("00ff")
                .layers("2,10,5,1")
                .hidden("tanh")
                .learningRate(0.01)
                .batch(300)
                .targetLoss(0.3)
                .budgetIterations(Integer.MAX_VALUE)
                .fork(1)
                .order(9)
                .outcome(Outcome.STALLED)
                .firstHitIteration(0)
                .sustainedHitIteration(12)
                .bestLoss(Double.MIN_NORMAL)
                .finalLoss(Double.NaN)
                .coldSeconds(1.5)
                .trainSeconds(1e-300)
                .initSeconds(0.0)
                .initWeightsSha256("ab")
                .finalWeightsSha256("cd")
                .disturbed(true)
                .status(Status.OK)
                .error(AWKWARD)
                .build();
    }

    static TrialRowBuilder trial() {
        return TrialRow.builder()
                .runId("r1")
                .utc("2026-01-02T03:04:05Z")
                .order(1)
                .trial("Gemm.multiply m=8")
                .backend("ejml")
                .status(Status.OK);
    }

    static TrialRow fullTrial() {
        return trial().order(2)
                .fork(2)
                .seconds(4.5)
                .canaryBeforeUs(12.25)
                .canaryAfterUs(Double.MIN_VALUE)
                .othersPercent(0.0)
                .stolenPercent(0.1 + 0.2)
                .throttledPeriods(0L)
                .throttledUs(Long.MAX_VALUE)
                .mhzBefore(2445.4)
                .mhzAfter(3000.0)
                .disturbed(false)
                .status(Status.FAILED)
                .exitCode(137)
                .signal("SIGKILL")
                .error(AWKWARD)
                .build();
    }

    static LossCurveRowBuilder lossCurve() {
        return LossCurveRow.builder()
                .runId("r1")
                .backend("reference")
                .init("zeros")
                .weightSeed(3L)
                .iteration(0);
    }

    static LossCurveRow fullLossCurve() {
        return lossCurve()
                .dtype("float64")
                .streams(Streams.NAMED)
                .loss(LossForm.NAIVE)
                .trainLoss(Double.POSITIVE_INFINITY)
                .testLoss(Double.NEGATIVE_INFINITY)
                .build();
    }

    static StudyRowBuilder study() {
        return StudyRow.builder()
                .runId("r1")
                .backend("reference")
                .init("xavier")
                .weightSeed(3L)
                .status(Status.OK);
    }

    static StudyRow fullStudy() {
        return study().dtype("float64")
                .streams(Streams.NUMPY)
                .dataset("digits")
                .datasetSha256("00ff")
                .layers("64-32-10")
                .hidden("relu")
                .learningRate(0.5)
                .batch(64)
                .shuffleSeed(0L)
                .iterations(300)
                .loss(LossForm.STABLE)
                .trainAccuracy(1.0)
                .trainBalancedAccuracy(1.0)
                .testAccuracy(0.0)
                .testBalancedAccuracy(0.0)
                .finalLoss(-Double.MAX_VALUE)
                .start(Start.LARGE_INPUTS)
                .outcome(StudyOutcome.LEARNS_IN_PART)
                .comment(AWKWARD)
                .error(AWKWARD)
                .build();
    }
}
