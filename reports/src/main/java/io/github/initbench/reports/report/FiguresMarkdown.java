package io.github.initbench.reports.report;

import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.summary.Counts;
import io.github.initbench.reports.summary.Interval;
import io.github.initbench.reports.summary.MarkdownTable;
import io.github.initbench.reports.summary.Numbers;
import io.github.initbench.reports.summary.ProblemText;
import io.github.initbench.reports.summary.ThroughputEntry;
import io.github.initbench.reports.summary.ThroughputEntry.Measured;
import io.github.initbench.reports.summary.ThroughputSetting;
import io.github.initbench.reports.summary.ThroughputSummary;
import io.github.initbench.reports.summary.TimeToLossSummary;
import io.github.initbench.reports.summary.TimeToLossSummary.Entry;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.TimeToLossRow.Contender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A run's main figures for a reader who has not run anything yet: a step's time, the time to loss, the closing table. */
final class FiguresMarkdown {

    private static final String STEP = "ForwardBackward.step";
    private static final String OPERATIONS_A_SECOND = "ops/s";

    /** Networks by their layers, and the batch at which a step of them is shown. */
    private static final List<Map.Entry<String, Integer>> NETWORKS =
            List.of(Map.entry("2-10-5-1", 300), Map.entry("64-64-64-64-1", 64), Map.entry("784-512-256-1", 128));

    /** Those that reached the target before those that did not. */
    private static final Comparator<Entry> FASTEST_FIRST = Comparator.comparing(
            entry -> entry.outcomes().containsKey(Outcome.REACHED) ? entry.trainSeconds() : null,
            Comparator.nullsLast(Comparator.naturalOrder()));

    private final StringBuilder text = new StringBuilder();
    private final FigureNotes notes = new FigureNotes();

    private FiguresMarkdown() {}

    /**
     * The section.
     *
     * @param name of the published report
     */
    static String of(Run run, String name) {
        FiguresMarkdown page = new FiguresMarkdown();
        List<ThroughputSummary.Group> groups =
                ThroughputSummary.of(run.throughput()).groups();
        for (Map.Entry<String, Integer> network : NETWORKS) {
            groups.stream()
                    .filter(group -> isStepOf(group.setting(), network.getKey(), network.getValue()))
                    .forEach(page::step);
        }
        TimeToLossSummary.of(run.timeToLoss()).groups().forEach(page::timeToLoss);
        List<StudyRow> study = run.study().stream()
                .filter(row -> page.notes.isAvailable(
                        row.training().backend(), true, Map.of(row.ending().status(), 1)))
                .toList();
        if (!study.isEmpty()) {
            page.table("The initialization study", ClosingTable.of(study));
        }
        return page.notes.sentence(run, name) + page.text + "\n";
    }

    private static boolean isStepOf(ThroughputSetting setting, String layers, int batch) {
        return setting.benchmark().equals(STEP)
                && layers.equals(setting.operation().layers())
                && Integer.valueOf(batch).equals(setting.operation().batch())
                && OPERATIONS_A_SECOND.equals(setting.unit());
    }

    private void step(ThroughputSummary.Group group) {
        ThroughputSetting setting = group.setting();
        String title = "A step of " + setting.operation().layers() + ", "
                + setting.operation().batch() + " examples" + configuration(setting.threads(), setting.dtype());
        List<List<String>> rows = group.entries().stream()
                .filter(entry -> notes.isAvailable(entry.backend(), entry.measured() == null, entry.notOk()))
                .map(this::stepCells)
                .toList();
        table(title, new MarkdownTable(List.of("backend", "time of a step", "95 % interval"), rows));
    }

    private List<String> stepCells(ThroughputEntry entry) {
        Measured measured = entry.measured();
        if (measured == null || entry.relativeSpeed() == null) {
            return List.of(entry.backend(), Counts.render(entry.notOk()), Numbers.MISSING);
        }
        notes.shown(measured.forks(), measured.noisy(), measured.unsteady());
        double seconds = 1 / measured.median();
        Interval speeds = measured.interval();
        Interval interval = speeds == null ? null : new Interval(1 / speeds.high(), 1 / speeds.low());
        String time = TimeUnitText.of(seconds).format(seconds)
                + (entry.notOk().isEmpty() ? "" : ", " + Counts.render(entry.notOk()));
        return List.of(entry.backend(), time, interval(seconds, interval));
    }

    private void timeToLoss(TimeToLossSummary.Group group) {
        List<Entry> entries = group.entries().stream()
                .filter(entry -> notes.isAvailable(
                        entry.contender().backend(), entry.outcomes().isEmpty(), entry.notOk()))
                .toList();
        List<String> inits = entries.stream()
                .map(entry -> entry.contender().init())
                .distinct()
                .toList();
        Set<Contender> backends = entries.stream()
                .sorted(FASTEST_FIRST)
                .map(entry -> entry.contender())
                .map(who -> new Contender(who.backend(), who.threads(), who.dtype(), ""))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<List<String>> rows = new ArrayList<>();
        for (Contender backend : backends) {
            List<String> cells =
                    new ArrayList<>(List.of(backend.backend() + configuration(backend.threads(), backend.dtype())));
            for (String init : inits) {
                Contender who = new Contender(backend.backend(), backend.threads(), backend.dtype(), init);
                cells.add(entries.stream()
                        .filter(entry -> entry.contender().equals(who))
                        .findFirst()
                        .map(this::timeToLossCell)
                        .orElse(Numbers.MISSING));
            }
            rows.add(cells);
        }
        List<String> header = new ArrayList<>(List.of("backend"));
        header.addAll(inits);
        table("T" + ProblemText.of(group.problem()).substring(1), new MarkdownTable(header, rows));
    }

    private String timeToLossCell(Entry entry) {
        Double seconds = entry.trainSeconds();
        if (!entry.outcomes().keySet().equals(Set.of(Outcome.REACHED))
                || seconds == null
                || !entry.notOk().isEmpty()) {
            return Stream.of(Counts.render(entry.outcomes()), Counts.render(entry.notOk()))
                    .filter(words -> !words.equals(Numbers.MISSING) && !words.isEmpty())
                    .collect(Collectors.joining(", "));
        }
        notes.shown(entry.forks(), entry.noisy(), null);
        return TimeUnitText.of(seconds).format(seconds) + " after " + Numbers.count(entry.iterationsToTarget())
                + " updates (" + interval(seconds, entry.trainInterval()) + ")";
    }

    private static String interval(double seconds, @Nullable Interval interval) {
        TimeUnitText unit = TimeUnitText.of(seconds);
        return interval == null
                ? "one fork, no interval"
                : unit.number(interval.low()) + " to " + unit.format(interval.high());
    }

    /** Empty where it is the usual one. */
    private static String configuration(@Nullable Integer threads, @Nullable String dtype) {
        return (threads == null || threads == 1 ? "" : ", " + threads + " threads")
                + (dtype == null || dtype.equals("float64") ? "" : ", " + dtype);
    }

    private void table(String title, MarkdownTable table) {
        text.append('\n').append(MarkdownTable.escape(title)).append(":\n\n").append(table.render());
    }
}
