package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.reports.summary.ThroughputEntry.Measured;
import io.github.initbench.reports.table.BoundBy;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.ThroughputRowBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Summary numbers against values computed by hand. */
class ThroughputSummaryTest {

    private static ThroughputRowBuilder row(String backend) {
        return ThroughputRow.builder()
                .runId("r1")
                .utc("2026-01-02T03:04:05Z")
                .benchmark("step")
                .backend(backend)
                .threads(1)
                .layers("2,10,1");
    }

    private static ThroughputRow ok(String backend, String unit, int fork, int iteration, double score) {
        return row(backend)
                .status(Status.OK)
                .unit(unit)
                .fork(fork)
                .iteration(iteration)
                .score(score)
                .gflops(score / 10)
                .percentOfPeak(Math.min(100, score * 0.4))
                .boundBy(BoundBy.COMPUTE)
                .allocBytesPerOp(score * 2)
                .build();
    }

    private static ThroughputRow notOk(String backend, Status status) {
        return row(backend).status(status).error("why").build();
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
        ThroughputRow other = row("a").runId("r2")
                .status(Status.OK)
                .unit("ops/s")
                .fork(0)
                .iteration(0)
                .score(30.0)
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
                row("a").threads(2).status(Status.FAILED).build(),
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
        ThroughputRowBuilder row = row("a").status(Status.OK).unit("ops/s").score(1.0);
        List<ThroughputEntry> entries = entries(
                row.fork(1).iteration(1).steady(false).disturbed(true).build(),
                row.fork(1).iteration(2).steady(true).disturbed(true).build(),
                row.fork(2).iteration(1).steady(true).disturbed(false).build(),
                row.fork(3).iteration(1).steady(null).disturbed(null).build());
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
