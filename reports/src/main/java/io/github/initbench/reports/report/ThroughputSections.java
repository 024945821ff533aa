package io.github.initbench.reports.report;

import io.github.initbench.reports.summary.Counts;
import io.github.initbench.reports.summary.Interval;
import io.github.initbench.reports.summary.ThroughputEntry;
import io.github.initbench.reports.summary.ThroughputEntry.Measured;
import io.github.initbench.reports.summary.ThroughputSetting;
import io.github.initbench.reports.summary.ThroughputSummary;
import io.github.initbench.reports.table.ComparedTable;
import io.github.initbench.reports.table.SummaryRow;
import io.github.initbench.reports.table.SummaryRow.Contender;
import io.github.initbench.reports.table.SummaryRow.Figure;
import io.github.initbench.reports.table.SummaryRow.Rate;
import io.github.initbench.reports.table.SummaryRow.Target;
import io.github.initbench.reports.table.SummaryRow.Trainings;
import io.github.initbench.reports.table.ThroughputRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Throughput as rows of summary.csv. */
final class ThroughputSections {

    /** What others are compared with where it is ranked: plain Java without dependencies of its own. */
    static final String PREFERRED_BASELINE = "ejml";

    private ThroughputSections() {}

    static List<Section> of(String runId, List<ThroughputRow> rows) {
        return ThroughputSummary.of(rows).groups().stream()
                .map(group -> new Section(group.setting().render(), rows(runId, group.setting(), group.entries())))
                .toList();
    }

    private static List<SummaryRow> rows(String runId, ThroughputSetting setting, List<ThroughputEntry> entries) {
        ThroughputEntry baseline = baseline(entries);
        return entries.stream()
                .map(entry -> row(runId, setting, entry, baseline))
                .toList();
    }

    /** Null where none is ranked. */
    private static @Nullable ThroughputEntry baseline(List<ThroughputEntry> entries) {
        List<ThroughputEntry> ranked =
                entries.stream().filter(entry -> entry.relativeSpeed() != null).toList();
        return ranked.stream()
                .filter(entry -> entry.backend().equals(PREFERRED_BASELINE))
                .findFirst()
                .orElse(ranked.isEmpty() ? null : ranked.get(0));
    }

    private static @Nullable Double speedRatio(ThroughputEntry entry, @Nullable ThroughputEntry baseline) {
        if (baseline == null || baseline.relativeSpeed() == null || entry.relativeSpeed() == null) {
            return null;
        }
        return entry.relativeSpeed() / baseline.relativeSpeed();
    }

    private static SummaryRow row(
            String runId, ThroughputSetting setting, ThroughputEntry entry, @Nullable ThroughputEntry baseline) {
        Measured measured = entry.measured();
        Interval interval = measured == null ? null : measured.interval();
        return new SummaryRow(
                runId,
                ComparedTable.THROUGHPUT,
                setting.benchmark(),
                new Contender(entry.backend(), null, null, null, setting.threads(), setting.dtype()),
                setting.operation(),
                Target.NONE,
                new Figure(
                        setting.unit(),
                        measured == null ? null : measured.median(),
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high(),
                        measured == null ? 0 : measured.forks(),
                        measured == null ? 0 : measured.iterations(),
                        entry.relativeSpeed() != null,
                        baseline == null ? null : baseline.backend(),
                        speedRatio(entry, baseline)),
                measured == null ? Rate.NONE : rate(measured),
                Trainings.NONE,
                measured == null ? null : measured.noisy(),
                measured == null ? null : measured.unsteady(),
                entry.notOk().isEmpty() ? null : Counts.render(entry.notOk()));
    }

    private static Rate rate(Measured measured) {
        return new Rate(measured.gflops(), measured.percentOfPeak(), measured.boundBy(), measured.allocBytesPerOp());
    }
}
