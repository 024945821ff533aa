package io.github.initbench.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.fork.JmhFork;
import io.github.initbench.benchmarks.jmh.Benchmarks;
import io.github.initbench.benchmarks.jmh.TimeToLossMeasurement;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.plan.Trial.Jmh;
import io.github.initbench.benchmarks.plan.Trial.Timing;
import io.github.initbench.benchmarks.store.Rows.Context;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.study.CellResult;
import io.github.initbench.study.Scores;
import io.github.initbench.study.TargetOutcome;
import io.github.initbench.study.TargetResult;
import io.github.initbench.study.TrainingFacts;
import io.github.initbench.train.ValueCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowsTest {

    private static final Rows ROWS = new Rows("run-1", "quick", new BackendOptions(2, Dtype.FLOAT32));
    private static final BackendInfo INFO =
            new BackendInfo("jblas", "jblas", "1.2.5", "Haswell", 1, Dtype.FLOAT64, true);
    private static final Context CONTEXT = new Context("2026-01-02T03:04:05Z", 7, Optional.of(INFO), false);
    private static final Map<String, String> NETWORK = Map.of("layers", "3-2-1", "batch", "5");

    private static final Optional<ValueCounts> COUNTS = Optional.empty();
    private static final MachinePeaks NO_PEAKS = new MachinePeaks(OptionalLong.empty());

    private static Jmh trial(String benchmark, Map<String, String> parameters) {
        return new Jmh(benchmark, "jblas", parameters, 2, new Timing(5, 0.1, 3, 0.1), 1.0);
    }

    @Test
    void everyMeasuredIterationIsARow() {
        List<JmhFork.Iteration> iterations = List.of(
                new JmhFork.Iteration(1e6, "ops/s", 24.0),
                new JmhFork.Iteration(2e6, "ops/s", Double.NaN),
                new JmhFork.Iteration(3e6, "ops/s", 0.0));

        Jmh trial = trial("ForwardBackward.step", NETWORK);
        List<ThroughputRow> rows = ROWS.measured(
                trial, CONTEXT, iterations, COUNTS, NO_PEAKS, Benchmarks.work(trial.benchmark(), trial.parameters()));

        assertThat(rows).extracting(ThroughputRow::score).containsExactly(1e6, 2e6, 3e6);
        assertThat(rows).extracting(ThroughputRow::iteration).doesNotHaveDuplicates();
        assertThat(rows).extracting(ThroughputRow::allocBytesPerOp).containsExactly(24.0, null, 0.0);
        assertThat(rows).extracting(ThroughputRow::status).containsOnly(Status.OK);
        // forward 2 (2 3 5 + 1 2 5) = 80, backward 80 + 20 as the first layer's dX is not computed
        assertThat(rows).extracting(ThroughputRow::flopsPerOp).containsOnly(180L);
        assertThat(rows)
                .extracting(ThroughputRow::gflops)
                .containsExactly(180 * 1e6 * 1e-9, 180 * 2e6 * 1e-9, 180 * 3e6 * 1e-9);
    }

    @ParameterizedTest
    @CsvSource({
        "ForwardBackward.forward, 80",
        "ForwardBackward.backward, 100",
        "ForwardBackward.step, 180",
        "BareProducts.multiply, 180"
    })
    void flopsOfEachPass(String benchmark, long flops) {
        assertThat(one(benchmark, NETWORK).flopsPerOp()).isEqualTo(flops);
    }

    @Test
    void parametersOfANetwork() {
        ThroughputRow row = one("ForwardBackward.forward", NETWORK);
        assertThat(row.runId()).isEqualTo("run-1");
        assertThat(row.utc()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(row.profile()).isEqualTo("quick");
        assertThat(row.benchmark()).isEqualTo("ForwardBackward.forward");
        assertThat(row.backend()).isEqualTo("jblas");
        assertThat(row.backendVersion()).isEqualTo("1.2.5");
        assertThat(row.kernel()).isEqualTo("Haswell");
        assertThat(row.threads()).isEqualTo(1);
        assertThat(row.dtype()).isEqualTo("float64");
        assertThat(row.layers()).isEqualTo("3-2-1");
        assertThat(row.activation()).isEqualTo("relu");
        assertThat(row.batch()).isEqualTo(5);
        assertThat(row.m()).isNull();
        assertThat(row.ta()).isNull();
        assertThat(row.fork()).isEqualTo(2);
        assertThat(row.order()).isEqualTo(7);
    }

    @Test
    void parametersOfAProduct() {
        ThroughputRow row = one("Gemm.multiply", Map.of("m", "3", "n", "4", "k", "5", "ta", "t", "tb", "n"));
        assertThat(List.of(row.m(), row.n(), row.k())).containsExactly(3, 4, 5);
        assertThat(row.ta()).isTrue();
        assertThat(row.tb()).isFalse();
        assertThat(row.flopsPerOp()).isEqualTo(120);
        assertThat(row.layers()).isNull();
        assertThat(row.activation()).isNull();
    }

    @Test
    void anInitializerHasNoFlops() {
        ThroughputRow row = one("InitializerCost.fill", Map.of("init", "he", "fanIn", "5", "fanOut", "6"));
        assertThat(row.benchmark()).isEqualTo("InitializerCost.fill(he)");
        assertThat(row.layers()).isEqualTo("5-6");
        assertThat(row.flopsPerOp()).isNull();
        assertThat(row.gflops()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"FAILED", "SKIPPED", "UNAVAILABLE"})
    void aTrialWithoutResultIsARow(Status status) {
        Context unknown = new Context("2026-01-02T03:04:05Z", 0, Optional.empty(), null);
        ThroughputRow row = ROWS.withoutResult(trial("ForwardBackward.step", NETWORK), unknown, status, "why");
        assertThat(row.status()).isEqualTo(status);
        assertThat(row.error()).isEqualTo("why");
        assertThat(row.score()).isNull();
        assertThat(row.gflops()).isNull();
        assertThat(row.kernel()).isNull();
        assertThat(row.threads()).as("as requested").isEqualTo(2);
        assertThat(row.dtype()).as("as requested").isEqualTo("float32");
        assertThat(row.layers()).isEqualTo("3-2-1");

        TimeToLossRow training = ROWS.timeToLossWithoutResult(timeToLoss("0.6"), unknown, status, "why");
        assertThat(training.status()).isEqualTo(status);
        assertThat(training.error()).isEqualTo("why");
        assertThat(training.threads()).isEqualTo(2);
        assertThat(training.dtype()).isEqualTo("float32");
        assertThat(training.outcome()).isNull();
        assertThat(training.trainSeconds()).isNull();
    }

    @Test
    void aTrainingThatReachedItsTarget() {
        CellResult search =
                search(new TargetResult(0.6, TargetOutcome.REACHED, 4138, null, 4140, "at target"), 0.1, 0.2);
        List<Double> seconds = List.of(9.0, 1.0, 1.0, 1.0, 1.0, 0.3, 0.1, 0.2);

        TimeToLossRow row =
                ROWS.measured(timeToLoss("0.6"), CONTEXT, new TimeToLossMeasurement(search, seconds, 0.05, "initial"));

        assertThat(row.outcome()).isEqualTo(Outcome.REACHED);
        assertThat(row.firstHitIteration()).isEqualTo(4138);
        assertThat(row.sustainedHitIteration()).isEqualTo(4140);
        assertThat(row.coldSeconds()).isEqualTo(9.0);
        assertThat(row.trainSeconds())
                .as("median after the five warm-up trainings")
                .isEqualTo(0.2);
        assertThat(row.initSeconds()).isEqualTo(0.05);
        assertThat(row.bestLoss()).isEqualTo(0.1);
        assertThat(row.finalLoss()).isEqualTo(0.2);
        assertThat(row.targetLoss()).isEqualTo(0.6);
        assertThat(row.budgetIterations()).isEqualTo(15_000);
        assertThat(row.batch()).isEqualTo(300);
        assertThat(row.layers()).isEqualTo("2-10-5-1");
        assertThat(row.initWeightsSha256()).isEqualTo("initial");
        assertThat(row.finalWeightsSha256()).as("after the timed updates").isEqualTo("at target");
        assertThat(row.streams()).isEqualTo(Streams.NUMPY);
    }

    @Test
    void aTrainingThatDidNotHasNoIterationsToTarget() {
        CellResult search = search(new TargetResult(0.2, TargetOutcome.EXHAUSTED, null, null, null, null), 0.69, 0.69);
        List<Double> seconds = List.of(2.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        TimeToLossRow row =
                ROWS.measured(timeToLoss("0.2"), CONTEXT, new TimeToLossMeasurement(search, seconds, 0.05, "initial"));
        assertThat(row.outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(row.firstHitIteration()).isNull();
        assertThat(row.sustainedHitIteration()).isNull();
        assertThat(row.trainSeconds()).isEqualTo(1.0);
        assertThat(row.finalWeightsSha256()).isEqualTo("final");
    }

    private static CellResult search(TargetResult target, double bestLoss, double finalLoss) {
        TrainingFacts facts = new TrainingFacts(
                List.of(target),
                null,
                false,
                0.9,
                bestLoss,
                finalLoss,
                new Scores(finalLoss, 0.5, 0.5),
                null,
                "initial",
                "final",
                List.of());
        return new CellResult("key", "train", null, facts);
    }

    private static Jmh timeToLoss(String target) {
        return trial("TimeToLoss.train", Map.of("init", "he", "targetLoss", target, "weightSeed", "3"));
    }

    private static ThroughputRow one(String benchmark, Map<String, String> parameters) {
        Jmh trial = trial(benchmark, parameters);
        return ROWS.measured(
                        trial,
                        CONTEXT,
                        List.of(new JmhFork.Iteration(1.0, "ops/s", 0.0)),
                        COUNTS,
                        NO_PEAKS,
                        Benchmarks.work(trial.benchmark(), trial.parameters()))
                .get(0);
    }
}
