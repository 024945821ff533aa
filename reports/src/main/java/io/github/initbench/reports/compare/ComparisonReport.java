package io.github.initbench.reports.compare;

import io.github.initbench.reports.summary.ForkBootstrap;
import io.github.initbench.reports.summary.Interval;
import io.github.initbench.reports.summary.MarkdownTable;
import io.github.initbench.reports.summary.Numbers;
import io.github.initbench.reports.summary.Printable;
import io.github.initbench.reports.summary.TextTable;
import io.github.initbench.reports.table.CompareRow;
import io.github.initbench.reports.table.Verdict;
import io.github.initbench.reports.table.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison as text for people: for the console, or in Markdown. */
public final class ComparisonReport {

    private static final List<String> HEADER = List.of(
            "backend",
            "init",
            "base",
            "candidate",
            "forks",
            "ratio",
            "95% interval",
            "verdict",
            "p",
            "p Holm",
            "delta",
            "noisy",
            "unsteady",
            "remark");
    private static final String EXPLANATION =
            "ratio: candidate time / base time of the medians of forks, above 1 is slower;"
                    + " interval: bootstrap over forks, 10,000 draws; beyond ";

    private final Comparison comparison;

    public ComparisonReport(Comparison comparison) {
        this.comparison = comparison;
    }

    /** Aligned columns, for a terminal. */
    public String text() {
        StringBuilder text = new StringBuilder();
        head().forEach(line -> text.append(Printable.line(line)).append('\n'));
        bySetting()
                .forEach((setting, rows) -> text.append('\n')
                        .append(Printable.line(setting))
                        .append('\n')
                        .append(new TextTable(HEADER, rows).render()));
        text.append('\n').append(counts()).append('\n');
        comparison
                .notes()
                .forEach(note -> text.append("also differs: ")
                        .append(Printable.line(note))
                        .append('\n'));
        return text.toString();
    }

    /** The same as a Markdown document. */
    public String markdown() {
        UnaryOperator<String> escape = MarkdownTable::escape;
        StringBuilder text = new StringBuilder("# Comparison\n\n");
        head().forEach(line -> text.append("- ").append(escape.apply(line)).append('\n'));
        text.append("- ").append(escape.apply(counts())).append('\n');
        bySetting()
                .forEach((setting, rows) -> text.append("\n## ")
                        .append(escape.apply(setting))
                        .append("\n\n")
                        .append(new MarkdownTable(HEADER, rows).render()));
        if (!comparison.notes().isEmpty()) {
            text.append("\n## Also differs\n\n");
            comparison
                    .notes()
                    .forEach(
                            note -> text.append("- ").append(escape.apply(note)).append('\n'));
        }
        return text.toString();
    }

    private List<String> head() {
        List<String> lines = new ArrayList<>();
        lines.add("base: " + comparison.base());
        lines.add("candidate: " + comparison.candidate());
        if (!comparison.sameConditions()) {
            lines.add(comparison.conditions());
        }
        lines.add(EXPLANATION + comparison.threshold().render() + " it decides; p, delta: Mann-Whitney and Cliff,"
                + " not decisive");
        return lines;
    }

    private Map<String, List<List<String>>> bySetting() {
        Map<String, List<List<String>>> settings = new LinkedHashMap<>();
        for (CompareRow row : comparison.rows()) {
            String setting = row.init() == null
                    ? row.setting()
                    : row.setting() + "; " + Objects.toString(row.dtype(), "?") + "; threads "
                            + Objects.toString(row.threads(), "?") + "; s of training";
            settings.computeIfAbsent(setting, key -> new ArrayList<>()).add(cells(row));
        }
        return settings;
    }

    private static List<String> cells(CompareRow row) {
        return List.of(
                row.backend(),
                Objects.toString(row.init(), Numbers.MISSING),
                Numbers.format(row.baseMedian()),
                Numbers.format(row.candidateMedian()),
                row.baseForks() + " vs " + row.candidateForks(),
                Numbers.format(row.ratio()),
                interval(row),
                words(row.verdict()),
                probability(row.p()),
                probability(row.pHolm()),
                row.cliffsDelta() == null ? Numbers.MISSING : String.format(Locale.ROOT, "%+.2f", row.cliffsDelta()),
                pair(row.baseDisturbed(), row.candidateDisturbed()),
                pair(row.baseUnsteady(), row.candidateUnsteady()),
                Objects.toString(row.why(), ""));
    }

    private static String interval(CompareRow row) {
        Interval interval = row.low() == null || row.high() == null ? null : new Interval(row.low(), row.high());
        return row.ratio() == null
                ? Numbers.MISSING
                : ForkBootstrap.render(interval, Math.min(row.baseForks(), row.candidateForks()));
    }

    private static String words(Verdict verdict) {
        return Words.of(verdict).replace('-', ' ');
    }

    private static String probability(@Nullable Double p) {
        return p == null ? Numbers.MISSING : String.format(Locale.ROOT, "%.3g", p);
    }

    private static String pair(@Nullable Integer base, @Nullable Integer candidate) {
        return base == null && candidate == null
                ? Numbers.MISSING
                : Objects.toString(base, "?") + " vs " + Objects.toString(candidate, "?");
    }

    /** "2 no regression, 1 inconclusive". */
    public String counts() {
        Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
        comparison.rows().forEach(row -> counts.merge(row.verdict(), 1, Integer::sum));
        String grid = counts.containsKey(Verdict.BASE_ONLY) || counts.containsKey(Verdict.CANDIDATE_ONLY)
                ? "; another grid: not all benchmarks and backends are on both sides"
                : "";
        return counts.isEmpty() || counts.keySet().equals(EnumSet.of(Verdict.UNAVAILABLE))
                ? "nothing to compare"
                : counts.entrySet().stream()
                                .map(count -> count.getValue() + " " + words(count.getKey()))
                                .collect(Collectors.joining(", "))
                        + grid;
    }
}
