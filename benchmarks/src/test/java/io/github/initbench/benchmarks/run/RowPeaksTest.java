package io.github.initbench.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.benchmarks.fork.JmhFork;
import io.github.initbench.benchmarks.jmh.Benchmarks;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.plan.Trial.Jmh;
import io.github.initbench.benchmarks.plan.Trial.Timing;
import io.github.initbench.benchmarks.store.Rows;
import io.github.initbench.benchmarks.store.Rows.Context;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.reports.table.BoundBy;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.train.ValueCounts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a row holds of the machine, and of the values that its fork left. */
class RowPeaksTest {

    private static final Rows ROWS = new Rows("run-1", "quick", BackendOptions.DEFAULT);
    private static final BackendInfo INFO =
            new BackendInfo("jblas", "jblas", "1.2.5", "Haswell", 1, Dtype.FLOAT64, true);
    private static final Context CONTEXT = new Context("2026-01-02T03:04:05Z", 7, Optional.of(INFO), false);
    private static final Map<String, String> NETWORK = Map.of("layers", "3-2-1", "batch", "5");

    private static final Optional<ValueCounts> COUNTS = Optional.of(new ValueCounts(100, 7, 3));

    /** 50 GFLOP/s in float64 and 20 GB/s on one thread, a cache of 1000 bytes. */
    private static MachinePeaks peaks() {
        MachinePeaks peaks = new MachinePeaks(OptionalLong.of(1000));
        peaks.multiplyAdd(1, Dtype.FLOAT64, 50.0);
        peaks.read(1, 20.0);
        return peaks;
    }

    private static Jmh trial(String benchmark, Map<String, String> parameters) {
        return new Jmh(benchmark, "jblas", parameters, 2, new Timing(5, 0.1, 3, 0.1), 1.0);
    }

    private static ThroughputRow one(String benchmark, Map<String, String> parameters) {
        Jmh trial = trial(benchmark, parameters);
        return ROWS.measured(
                        trial,
                        CONTEXT,
                        List.of(new JmhFork.Iteration(1.0, "ops/s", 0.0)),
                        COUNTS,
                        peaks(),
                        Benchmarks.work(trial.benchmark(), trial.parameters()))
                .get(0);
    }

    /** What must be read or written at least once of a 3-2-1 network and 5 examples, in values of 8 bytes. */
    @ParameterizedTest
    @CsvSource({
        "ForwardBackward.forward, 41", // X 15, W 6 + 2, b 2 + 1, A 10 + 5
        "ForwardBackward.backward, 48", // X 15, Y 5, A 10 + 5, W 2, dW 6 + 2, db 2 + 1
        "ForwardBackward.step, 31", // X 15, Y 5, W 6 + 2, b 2 + 1
        "BareProducts.multiply, 81" // W, dW 2 (6 + 2), X 15 + 10, Z, dZ 2 (10 + 5), dX 10
    })
    void trafficOfEachPass(String benchmark, long values) {
        assertThat(one(benchmark, NETWORK).roof().bytesPerOp()).isEqualTo(8 * values);
    }

    @Test
    void theRowHasItsShareOfThePeak() {
        // 2 100 100 100 operations on 3 100 100 values, whose 240,000 bytes less the cache's are 11.95 us of memory, 40
        // us of compute
        Map<String, String> product = Map.of("m", "100", "n", "100", "k", "100", "ta", "n", "tb", "n");
        ThroughputRow row = measured(product, 12_500, peaks()).get(0);
        assertThat(row.ending().status()).isEqualTo(Status.OK);
        assertThat(row.roof().bytesPerOp()).isEqualTo(240_000);
        assertThat(row.roof().peakGflops()).isEqualTo(50.0);
        assertThat(row.roof().peakGbPerSecond()).isEqualTo(20.0);
        assertThat(row.roof().percentOfPeak()).isCloseTo(50.0, within(1e-9));
        assertThat(row.roof().boundBy()).isEqualTo(BoundBy.COMPUTE);
    }

    @Test
    void thinDataAreBoundByMemory() {
        // 8 (1000 + 1 + 1000) bytes, of which the cache may keep 1000, take 0.7504 us; 2,000 operations 0.04
        Map<String, String> product = Map.of("m", "1000", "n", "1", "k", "1", "ta", "n", "tb", "n");
        ThroughputRow row = measured(product, 1e6, peaks()).get(0);
        assertThat(row.roof().bytesPerOp()).isEqualTo(8 * 2001);
        assertThat(row.roof().boundBy()).isEqualTo(BoundBy.MEMORY);
        assertThat(row.roof().percentOfPeak()).isCloseTo(75.04, within(1e-9));
    }

    @Test
    void whatExceedsThePeakIsInvalidAndTheRestOfTheForkIsNot() {
        Map<String, String> product = Map.of("m", "100", "n", "100", "k", "100", "ta", "n", "tb", "n");
        Jmh trial = trial("Gemm.multiply", product);
        List<ThroughputRow> rows = ROWS.measured(
                trial,
                CONTEXT,
                List.of(new JmhFork.Iteration(30_000, "ops/s", 0.0), new JmhFork.Iteration(20_000, "ops/s", 0.0)),
                COUNTS,
                peaks(),
                Benchmarks.work(trial.benchmark(), trial.parameters()));
        assertThat(rows).extracting(row -> row.ending().status()).containsExactly(Status.INVALID, Status.OK);
        assertThat(rows.get(0).score().value()).isEqualTo(30_000);
        assertThat(rows.get(0).ending().error())
                .isEqualTo("120.0% of the machine's compute peak: the timing or the peak is wrong");
        assertThat(rows.get(1).ending().error()).isNull();
    }

    @Test
    void withoutPeaksTheColumnsAreEmpty() {
        MachinePeaks none = new MachinePeaks(OptionalLong.empty());
        ThroughputRow row = measured(Map.of("m", "9", "n", "9", "k", "9", "ta", "n", "tb", "n"), 1e12, none)
                .get(0);
        assertThat(row.ending().status()).isEqualTo(Status.OK);
        assertThat(row.roof().gflops()).isNotNull();
        assertThat(row.roof().peakGflops()).isNull();
        assertThat(row.roof().percentOfPeak()).isNull();
        assertThat(row.roof().boundBy()).isNull();
    }

    @Test
    void theCountsOfTheForkAreInEveryRow() {
        ThroughputRow row = one("ForwardBackward.step", NETWORK);
        assertThat(row.observed().denormals()).isEqualTo(7);
        assertThat(row.observed().nonFinite()).isEqualTo(3);
    }

    @Test
    void theBestMeasurementIsThePeak() {
        MachinePeaks peaks = peaks();
        peaks.multiplyAdd(1, Dtype.FLOAT64, 49.0);
        assertThat(peaks.gflops(1, Dtype.FLOAT64)).hasValue(50.0);
        peaks.multiplyAdd(1, Dtype.FLOAT64, 51.0);
        assertThat(peaks.gflops(1, Dtype.FLOAT64)).hasValue(51.0);
        assertThat(peaks.gflops(2, Dtype.FLOAT64)).isEmpty();
        assertThat(peaks.roofline(1, Dtype.FLOAT32)).isEmpty();
    }

    private static List<ThroughputRow> measured(Map<String, String> product, double score, MachinePeaks peaks) {
        Jmh trial = trial("Gemm.multiply", product);
        return ROWS.measured(
                trial,
                CONTEXT,
                List.of(new JmhFork.Iteration(score, "ops/s", 0.0)),
                COUNTS,
                peaks,
                Benchmarks.work(trial.benchmark(), trial.parameters()));
    }
}
