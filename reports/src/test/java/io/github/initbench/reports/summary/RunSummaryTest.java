package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.Locales;
import io.github.initbench.reports.table.BoundBy;
import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSummaryTest {

    private static final String EXPECTED = """
            forward; layers 2,10,1; batch 64; data resident; float64; threads 1; ops/s, higher is better
            backend  median  of fastest  forks  iterations  95% interval                          GFLOP/s  of peak        B/op  noisy  unsteady  not ok
            simd      15000       1.000      2           2  12350 to 17650 (2 forks: too narrow)    3.142  71.4% compute     0  -      -         -
            ejml       7500      0.5000      1           1  one fork, no interval                       -  -                 -  -      -         -
            jblas         -           -      0           0  -                                           -  -                 -  -      -         1 failed

            time to loss
            backend  threads  dtype  init  outcome     forks  iterations to target  cold s  train s  95% interval  best loss  noisy  not ok
            ejml     -        -      he    1 diverged      1  -                     -       -        -             -          -      -
            """;

    private static List<ThroughputRow> throughput() {
        Made<ThroughputRow> row = Made.row(Tables.THROUGHPUT)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("benchmark", "forward")
                .set("layers", "2,10,1")
                .set("batch", 64)
                .set("data", "resident")
                .set("dtype", "float64")
                .set("threads", 1)
                .set("iteration", 0);
        return List.of(
                row.set("backend", "jblas").set("status", Status.FAILED).build(),
                row.set("backend", "ejml")
                        .set("status", Status.OK)
                        .set("fork", 0)
                        .set("unit", "ops/s")
                        .set("score", 7500.0)
                        .build(),
                row.set("backend", "simd")
                        .set("alloc_bytes_per_op", 0.0)
                        .set("gflops", 3.14159)
                        .set("percent_of_peak", 71.41)
                        .set("bound_by", BoundBy.COMPUTE)
                        .set("score", 12345.6)
                        .build(),
                row.set("fork", 1).set("score", 17654.4).build());
    }

    private static List<TimeToLossRow> timeToLoss() {
        return List.of(Made.row(Tables.TIME_TO_LOSS)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("backend", "ejml")
                .set("init", "he")
                .set("status", Status.OK)
                .set("outcome", Outcome.DIVERGED)
                .build());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "ar", "ar-EG-u-nu-arab"})
    void theConsoleTextIsTheSameInEveryLocale(String languageTag) throws Exception {
        Locales.with(
                languageTag,
                () -> assertThat(RunSummary.render(throughput(), timeToLoss())).isEqualTo(EXPECTED));
    }

    @Test
    void whatHasNoRowsIsSkipped() {
        assertThat(RunSummary.render(List.of(), timeToLoss())).startsWith("time to loss\n");
        assertThat(RunSummary.render(throughput(), List.of())).doesNotContain("time to loss");
        assertThat(RunSummary.render(List.of(), List.of())).isEqualTo("no rows\n");
    }
}
