package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.reports.summary.ThroughputEntry.Measured;
import io.github.initbench.reports.table.BoundBy;
import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Summary numbers against values computed by hand. */
class ThroughputSummaryTest {

    private static Made<ThroughputRow> row(String backend) {
        return Made.row(Tables.THROUGHPUT)
                .set("run_id", "r1")
                .set("utc", "2026-01-02T03:04:05Z")
                .set("benchmark", "step")
                .set("backend", backend)
                .set("threads", 1)
                .set("layers", "2,10,1");
    }

    private static ThroughputRow ok(String backend, String unit, int fork, int iteration, double score) {
        return row(backend)
                .set("status", Status.OK)
                .set("unit", unit)
                .set("fork", fork)
                .set("iteration", iteration)
                .set("score", score)
                .set("gflops", score / 10)
                .set("percent_of_peak", Math.min(100, score * 0.4))
                .set("bound_by", BoundBy.COMPUTE)
                .set("alloc_bytes_per_op", score * 2)
                .build();
    }

    private static ThroughputRow notOk(String backend, Status status) {
        return row(backend).set("status", status).set("error", "why").build();
    }

    private static List<ThroughputEntry> entries(ThroughputRow... rows) {
        List<ThroughputSummary.Group> groups =
                ThroughputSummary.of(List.of(rows)).groups();
        assertThat(groups).hasSize(1);
        return groups.get(0).entries();
    }

    @Test
    void medianOverForksOfTheMediansOfForks() {
        // Forks: median(10, 20, 90) = 20, median(30, 40) = 35, median(5) = 5; over forks 20. Over all rows it would be
        // 25.
        List<ThroughputEntry> entries = entries(
                ok("a", "ops/s", 0, 0, 10),
                ok("a", "ops/s", 0, 1, 20),
                ok("a", "ops/s", 0, 2, 90),
                ok("a", "ops/s", 1, 0, 30),
                ok("a", "ops/s", 1, 1, 40),
                ok("a", "ops/s", 2, 0, 5));
        assertThat(entries)
                .containsExactly(new ThroughputEntry(
                        "a",
                        new Measured(20, 3, 6, new Interval(5, 35), 2.0, 8.0, BoundBy.COMPUTE, 40.0, null, null),
                        1.0,
                        Map.of()));
    }

    @Test
    void oneForkHasNoInterval() {
        ThroughputEntry entry =
                entries(ok("a", "ops/s", 0, 0, 10), ok("a", "ops/s", 0, 1, 20)).get(0);
        assertThat(entry.measured())
                .isEqualTo(new Measured(15, 1, 2, null, 1.5, 6.0, BoundBy.COMPUTE, 30.0, null, null));
        assertThat(entry.renderInterval()).isEqualTo("one fork, no interval");
    }

    @Test
    void forksOfSeveralRunsAreDifferentForks() {
        ThroughputRow other = row("a").set("run_id", "r2")
                .set("status", Status.OK)
                .set("unit", "ops/s")
                .set("fork", 0)
                .set("iteration", 0)
                .set("score", 30.0)
                .build();
        assertThat(entries(ok("a", "ops/s", 0, 0, 10), other).get(0).measured())
                .isEqualTo(new Measured(20, 2, 2, new Interval(10, 30), 1.0, 4.0, BoundBy.COMPUTE, 20.0, null, null));
    }

    @Test
    void higherIsBetterWhenOperationsAreCounted() {
        List<ThroughputEntry> entries = entries(ok("slow", "ops/ms", 0, 0, 25), ok("fast", "ops/ms", 0, 0, 100));
        assertThat(entries).extracting(ThroughputEntry::backend).containsExactly("fast", "slow");
        assertThat(entries).extracting(ThroughputEntry::relativeSpeed).containsExactly(1.0, 0.25);
    }

    @Test
    void lowerIsBetterWhenTimeIsMeasured() {
        List<ThroughputEntry> entries = entries(ok("slow", "us/op", 0, 0, 100), ok("fast", "us/op", 0, 0, 25));
        assertThat(entries).extracting(ThroughputEntry::backend).containsExactly("fast", "slow");
        assertThat(entries.get(0).relativeSpeed()).isEqualTo(1.0);
        assertThat(entries.get(1).relativeSpeed()).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void aFailedRowIsNeitherRankedNorLost() {
        List<ThroughputEntry> entries = entries(
                notOk("dead", Status.FAILED),
                notOk("dead", Status.FAILED),
                notOk("dead", Status.SKIPPED),
                ok("a", "ops/s", 0, 0, 10),
                notOk("a", Status.TIMEOUT));
        assertThat(entries)
                .containsExactly(
                        new ThroughputEntry(
                                "a",
                                new Measured(10, 1, 1, null, 1.0, 4.0, BoundBy.COMPUTE, 20.0, null, null),
                                1.0,
                                Map.of(Status.TIMEOUT, 1)),
                        new ThroughputEntry("dead", null, null, Map.of(Status.FAILED, 2, Status.SKIPPED, 1)));
    }

    @Test
    void anIncorrectBackendIsShownButNotRanked() {
        List<ThroughputEntry> entries = entries(
                ok("wrong", "ops/s", 0, 0, 100), notOk("wrong", Status.INCORRECT), ok("right", "ops/s", 0, 0, 10));
        assertThat(entries).extracting(ThroughputEntry::backend).containsExactly("right", "wrong");
        assertThat(entries).extracting(ThroughputEntry::relativeSpeed).containsExactly(1.0, null);
    }

    @Test
    void whoExceedsThePeakIsShownButNotRanked() {
        List<ThroughputEntry> entries =
                entries(ok("fast", "ops/s", 0, 0, 100), notOk("fast", Status.INVALID), ok("right", "ops/s", 0, 0, 10));
        assertThat(entries).extracting(ThroughputEntry::backend).containsExactly("right", "fast");
        assertThat(entries).extracting(ThroughputEntry::relativeSpeed).containsExactly(1.0, null);
    }

    @Test
    void aGroupOfOnlyFailuresAppears() {
        ThroughputSummary summary =
                ThroughputSummary.of(List.of(notOk("b", Status.SKIPPED), notOk("a", Status.FAILED)));
        assertThat(summary.render()).isEqualTo("""
                        step; layers 2,10,1; threads 1
                        backend  median  of fastest  forks  iterations  95% interval  GFLOP/s  of peak  B/op  noisy  unsteady  not ok
                        a        -       -               0           0  -             -        -        -     -      -         1 failed
                        b        -       -               0           0  -             -        -        -     -      -         1 skipped
                        """);
    }

    @Test
    void settingsAndUnitsAreNotMixed() {
        ThroughputSummary summary = ThroughputSummary.of(List.of(
                ok("a", "ops/s", 0, 0, 10),
                ok("a", "s/op", 0, 0, 0.1),
                row("a").set("threads", 2).set("status", Status.FAILED).build(),
                notOk("a", Status.FAILED)));
        assertThat(summary.groups())
                .extracting(group -> group.setting().render())
                .containsExactly(
                        "step; layers 2,10,1; threads 1; ops/s, higher is better",
                        "step; layers 2,10,1; threads 1; s/op, lower is better",
                        "step; layers 2,10,1; threads 2");
        assertThat(summary.groups())
                .extracting(group -> group.entries().get(0).notOk())
                .containsExactly(Map.of(Status.FAILED, 1), Map.of(), Map.of(Status.FAILED, 1));
    }

    @Test
    void noisyRowsAndUnsteadyForksAreCounted() {
        Made<ThroughputRow> row =
                row("a").set("status", Status.OK).set("unit", "ops/s").set("score", 1.0);
        List<ThroughputEntry> entries = entries(
                row.set("fork", 1)
                        .set("iteration", 1)
                        .set("steady", false)
                        .set("disturbed", true)
                        .build(),
                row.set("fork", 1)
                        .set("iteration", 2)
                        .set("steady", true)
                        .set("disturbed", true)
                        .build(),
                row.set("fork", 2)
                        .set("iteration", 1)
                        .set("steady", true)
                        .set("disturbed", false)
                        .build(),
                row.set("fork", 3)
                        .set("iteration", 1)
                        .set("steady", null)
                        .set("disturbed", null)
                        .build());
        Measured measured = entries.get(0).measured();
        assertThat(measured).isNotNull();
        assertThat(measured.noisy()).isEqualTo(2);
        assertThat(measured.unsteady()).isEqualTo(1);
        assertThat(new ThroughputSummary(List.of(
                                new ThroughputSummary.Group(ThroughputSetting.of(row.build(), "ops/s"), entries)))
                        .render())
                .contains("1.000 to 1.000 (3 forks: too narrow)")
                .containsPattern("2 of 4 +1 of 3 +-\n$");
    }
}
