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
import io.github.initbench.reports.table.Ending;
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

        assertThat(rows).extracting(row -> row.score().value()).containsExactly(1e6, 2e6, 3e6);
        assertThat(rows).extracting(row -> row.position().iteration()).doesNotHaveDuplicates();
        assertThat(rows).extracting(row -> row.observed().allocBytesPerOp()).containsExactly(24.0, null, 0.0);
        assertThat(rows).extracting(row -> row.ending().status()).containsOnly(Status.OK);
        // forward 2 (2 3 5 + 1 2 5) = 80, backward 80 + 20 as the first layer's dX is not computed
        assertThat(rows).extracting(row -> row.roof().flopsPerOp()).containsOnly(180L);
        assertThat(rows)
                .extracting(row -> row.roof().gflops())
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
        assertThat(one(benchmark, NETWORK).roof().flopsPerOp()).isEqualTo(flops);
    }

    @Test
    void parametersOfANetwork() {
        ThroughputRow row = one("ForwardBackward.forward", NETWORK);
        assertThat(row.stamp().runId()).isEqualTo("run-1");
        assertThat(row.stamp().utc()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(row.profile()).isEqualTo("quick");
        assertThat(row.benchmark()).isEqualTo("ForwardBackward.forward");
        assertThat(row.contender().backend()).isEqualTo("jblas");
        assertThat(row.contender().backendVersion()).isEqualTo("1.2.5");
        assertThat(row.contender().kernel()).isEqualTo("Haswell");
        assertThat(row.contender().threads()).isEqualTo(1);
        assertThat(row.contender().dtype()).isEqualTo("float64");
        assertThat(row.operation().layers()).isEqualTo("3-2-1");
        assertThat(row.operation().activation()).isEqualTo("relu");
        assertThat(row.operation().batch()).isEqualTo(5);
        assertThat(row.operation().m()).isNull();
        assertThat(row.operation().ta()).isNull();
        assertThat(row.position().fork()).isEqualTo(2);
        assertThat(row.position().order()).isEqualTo(7);
    }

    @Test
    void parametersOfAProduct() {
        ThroughputRow row = one("Gemm.multiply", Map.of("m", "3", "n", "4", "k", "5", "ta", "t", "tb", "n"));
        assertThat(List.of(
                        row.operation().m(),
                        row.operation().n(),
                        row.operation().k()))
                .containsExactly(3, 4, 5);
        assertThat(row.operation().ta()).isTrue();
        assertThat(row.operation().tb()).isFalse();
        assertThat(row.roof().flopsPerOp()).isEqualTo(120);
        assertThat(row.operation().layers()).isNull();
        assertThat(row.operation().activation()).isNull();
    }

    @Test
    void anInitializerHasNoFlops() {
        ThroughputRow row = one("InitializerCost.fill", Map.of("init", "he", "fanIn", "5", "fanOut", "6"));
        assertThat(row.benchmark()).isEqualTo("InitializerCost.fill(he)");
        assertThat(row.operation().layers()).isEqualTo("5-6");
        assertThat(row.roof().flopsPerOp()).isNull();
        assertThat(row.roof().gflops()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"FAILED", "SKIPPED", "UNAVAILABLE"})
    void aTrialWithoutResultIsARow(Status status) {
        Context unknown = new Context("2026-01-02T03:04:05Z", 0, Optional.empty(), null);
        ThroughputRow row =
                ROWS.withoutResult(trial("ForwardBackward.step", NETWORK), unknown, new Ending(status, "why"));
        assertThat(row.ending().status()).isEqualTo(status);
        assertThat(row.ending().error()).isEqualTo("why");
        assertThat(row.score().value()).isNull();
        assertThat(row.roof().gflops()).isNull();
        assertThat(row.contender().kernel()).isNull();
        assertThat(row.contender().threads()).as("as requested").isEqualTo(2);
        assertThat(row.contender().dtype()).as("as requested").isEqualTo("float32");
        assertThat(row.operation().layers()).isEqualTo("3-2-1");

        TimeToLossRow training = ROWS.timeToLoss().withoutResult(timeToLoss("0.6"), unknown, new Ending(status, "why"));
        assertThat(training.ending().status()).isEqualTo(status);
        assertThat(training.ending().error()).isEqualTo("why");
        assertThat(training.contender().threads()).isEqualTo(2);
        assertThat(training.contender().dtype()).isEqualTo("float32");
        assertThat(training.result().outcome()).isNull();
        assertThat(training.result().trainSeconds()).isNull();
    }

    @Test
    void aTrainingThatReachedItsTarget() {
        CellResult search =
                search(new TargetResult(0.6, TargetOutcome.REACHED, 4138, null, 4140, "at target"), 0.1, 0.2);
        List<Double> seconds = List.of(9.0, 1.0, 1.0, 1.0, 1.0, 0.3, 0.1, 0.2);

        TimeToLossRow row = ROWS.timeToLoss()
                .measured(timeToLoss("0.6"), CONTEXT, new TimeToLossMeasurement(search, seconds, 0.05, "initial"));

        assertThat(row.result().outcome()).isEqualTo(Outcome.REACHED);
        assertThat(row.result().firstHitIteration()).isEqualTo(4138);
        assertThat(row.result().sustainedHitIteration()).isEqualTo(4140);
        assertThat(row.result().coldSeconds()).isEqualTo(9.0);
        assertThat(row.result().trainSeconds())
                .as("median after the five warm-up trainings")
                .isEqualTo(0.2);
        assertThat(row.result().initSeconds()).isEqualTo(0.05);
        assertThat(row.result().bestLoss()).isEqualTo(0.1);
        assertThat(row.result().finalLoss()).isEqualTo(0.2);
        assertThat(row.problem().targetLoss()).isEqualTo(0.6);
        assertThat(row.problem().budgetIterations()).isEqualTo(15_000);
        assertThat(row.problem().batch()).isEqualTo(300);
        assertThat(row.problem().layers()).isEqualTo("2-10-5-1");
        assertThat(row.result().initWeightsSha256()).isEqualTo("initial");
        assertThat(row.result().finalWeightsSha256())
                .as("after the timed updates")
                .isEqualTo("at target");
        assertThat(row.problem().streams()).isEqualTo(Streams.NUMPY);
    }

    @Test
    void aTrainingThatDidNotHasNoIterationsToTarget() {
        CellResult search = search(new TargetResult(0.2, TargetOutcome.EXHAUSTED, null, null, null, null), 0.69, 0.69);
        List<Double> seconds = List.of(2.0, 1.0, 1.0, 1.0, 1.0, 1.0);
        TimeToLossRow row = ROWS.timeToLoss()
                .measured(timeToLoss("0.2"), CONTEXT, new TimeToLossMeasurement(search, seconds, 0.05, "initial"));
        assertThat(row.result().outcome()).isEqualTo(Outcome.EXHAUSTED);
        assertThat(row.result().firstHitIteration()).isNull();
        assertThat(row.result().sustainedHitIteration()).isNull();
        assertThat(row.result().trainSeconds()).isEqualTo(1.0);
        assertThat(row.result().finalWeightsSha256()).isEqualTo("final");
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
