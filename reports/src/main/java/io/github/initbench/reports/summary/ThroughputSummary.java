package io.github.initbench.reports.summary;

import io.github.initbench.reports.summary.ThroughputEntry.Measured;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.ThroughputRow;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Throughput by setting and backend. Settings come in the order of the rows; in each, ranked backends come first,
 * fastest on top, then the others by name. Every row is either part of a median or counted by its status. A row without
 * a unit, as a failed trial's may be, counts where the setting's first row with a unit does.
 */
public record ThroughputSummary(List<Group> groups) {

    /** The backends of one setting. */
    public record Group(ThroughputSetting setting, List<ThroughputEntry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }
    }

    public ThroughputSummary {
        groups = List.copyOf(groups);
    }

    /** The summary of rows, of one run or of several. */
    public static ThroughputSummary of(List<ThroughputRow> rows) {
        Map<ThroughputSetting, Map<String, List<ThroughputRow>>> settings = ThroughputSetting.group(rows, rows);
        return new ThroughputSummary(settings.entrySet().stream()
                .map(setting -> group(setting.getKey(), setting.getValue()))
                .toList());
    }

    private static Group group(ThroughputSetting setting, Map<String, List<ThroughputRow>> backends) {
        List<ThroughputEntry> unranked = backends.entrySet().stream()
                .map(backend -> entry(backend.getKey(), backend.getValue()))
                .toList();
        List<Double> speeds = unranked.stream()
                .map(entry -> speed(setting, entry))
                .filter(Objects::nonNull)
                .toList();
        double fastest = speeds.isEmpty() ? Double.NaN : Collections.max(speeds);
        Comparator<ThroughputEntry> bySpeed = Comparator.comparing(
                ThroughputEntry::relativeSpeed, Comparator.nullsLast(Comparator.<Double>reverseOrder()));
        return new Group(
                setting,
                unranked.stream()
                        .map(entry -> rank(entry, speed(setting, entry), fastest))
                        .sorted(bySpeed.thenComparing(ThroughputEntry::backend))
                        .toList());
    }

    private static ThroughputEntry entry(String backend, List<ThroughputRow> rows) {
        List<ThroughputRow> ok =
                rows.stream().filter(row -> row.ending().status() == Status.OK).toList();
        List<Status> notOk = rows.stream()
                .map(row -> row.ending().status())
                .filter(status -> status != Status.OK)
                .toList();
        return new ThroughputEntry(backend, ok.isEmpty() ? null : measured(ok), null, Counts.of(Status.class, notOk));
    }

    private static Measured measured(List<ThroughputRow> okRows) {
        Forks forks = new Forks(okRows);
        List<Double> medians = forks.medians(row -> row.score().value());
        return new Measured(
                Statistics.median(medians),
                forks.count(),
                okRows.size(),
                ForkBootstrap.ofMedian(medians),
                forks.median(row -> row.roof().gflops()),
                forks.median(row -> row.roof().percentOfPeak()),
                okRows.get(0).roof().boundBy(),
                forks.median(row -> row.observed().allocBytesPerOp()),
                forks.noisy(),
                forks.unsteady());
    }

    /** Operations per unit of time, null when the backend is not to be ranked. */
    private static @Nullable Double speed(ThroughputSetting setting, ThroughputEntry entry) {
        Measured measured = entry.measured();
        if (measured == null || isDoubtful(entry)) {
            return null;
        }
        return setting.higherIsBetter() ? measured.median() : 1 / measured.median();
    }

    private static boolean isDoubtful(ThroughputEntry entry) {
        return entry.notOk().containsKey(Status.INCORRECT) || entry.notOk().containsKey(Status.INVALID);
    }

    private static ThroughputEntry rank(ThroughputEntry entry, @Nullable Double speed, double fastest) {
        Double relative = speed == null ? null : speed / fastest;
        return new ThroughputEntry(entry.backend(), entry.measured(), relative, entry.notOk());
    }

    /** One text table a setting, each under a line about what was measured. */
    public String render() {
        return groups.stream().map(ThroughputSummary::render).collect(Collectors.joining("\n"));
    }

    private static String render(Group group) {
        List<String> header = List.of(
                "backend",
                "median",
                "of fastest",
                "forks",
                "iterations",
                "95% interval",
                "GFLOP/s",
                "of peak",
                "B/op",
                "noisy",
                "unsteady",
                "not ok");
        return Printable.line(group.setting().render()) + "\n"
                + new TextTable(
                                header,
                                group.entries().stream()
                                        .map(ThroughputSummary::cells)
                                        .toList())
                        .render();
    }

    private static List<String> cells(ThroughputEntry entry) {
        Measured measured = entry.measured();
        return List.of(
                entry.backend(),
                Numbers.format(measured == null ? null : measured.median()),
                Numbers.format(entry.relativeSpeed()),
                Integer.toString(measured == null ? 0 : measured.forks()),
                Integer.toString(measured == null ? 0 : measured.iterations()),
                entry.renderInterval(),
                Numbers.format(measured == null ? null : measured.gflops()),
                entry.renderPeak(),
                Numbers.format(measured == null ? null : measured.allocBytesPerOp()),
                measured == null ? Numbers.MISSING : Counts.render(measured.noisy(), measured.iterations()),
                measured == null ? Numbers.MISSING : Counts.render(measured.unsteady(), measured.forks()),
                Counts.render(entry.notOk()));
    }
}
