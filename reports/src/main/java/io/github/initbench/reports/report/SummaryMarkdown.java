package io.github.initbench.reports.report;

import io.github.initbench.reports.run.Environment;
import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.summary.Counts;
import io.github.initbench.reports.summary.ForkBootstrap;
import io.github.initbench.reports.summary.Interval;
import io.github.initbench.reports.summary.MarkdownTable;
import io.github.initbench.reports.summary.Numbers;
import io.github.initbench.reports.summary.ThroughputEntry;
import io.github.initbench.reports.table.SummaryRow;
import io.github.initbench.reports.table.SummaryRow.Contender;
import io.github.initbench.reports.table.SummaryRow.Figure;
import io.github.initbench.reports.table.SummaryRow.Rate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** summary.md: what a reader of a run wants first. */
final class SummaryMarkdown {

    /** How the file begins; another file of its name is not ours. */
    static final String TITLE = "# Summary of ";

    private static final String NONE = Numbers.MISSING;

    private final StringBuilder text = new StringBuilder();

    private SummaryMarkdown() {}

    /** The document of a run and its sections. */
    static String of(Run run, String runId, List<Section> throughput, List<Section> timeToLoss) {
        SummaryMarkdown page = new SummaryMarkdown();
        page.text.append(TITLE).append(MarkdownTable.escape(runId)).append("\n\n");
        page.environment(run.environment());
        page.notes(Stream.concat(throughput.stream(), timeToLoss.stream())
                .flatMap(section -> section.rows().stream())
                .toList());
        throughput.forEach(section -> page.table(
                section,
                List.of(
                        "backend",
                        "median",
                        "95% interval",
                        "speed",
                        "GFLOP/s",
                        "of peak",
                        "B/op",
                        "noisy",
                        "unsteady",
                        "not ok"),
                SummaryMarkdown::throughput));
        timeToLoss.forEach(section -> page.table(
                section,
                List.of(
                        "init",
                        "backend",
                        "threads",
                        "dtype",
                        "outcome",
                        "iterations to target",
                        "cold s",
                        "train s",
                        "95% interval",
                        "speed",
                        "noisy",
                        "not ok"),
                SummaryMarkdown::timeToLoss));
        if (!run.study().isEmpty()) {
            page.text.append("\n## Study\n\n").append(StudyTable.of(run.study()).render());
        }
        return page.text.toString();
    }

    private void environment(@Nullable Environment environment) {
        if (environment == null) {
            item("machine: unknown, as there is no " + Environment.FILE_NAME);
            return;
        }
        item("machine: " + environment.text("machine", "cpu_model").orElse("unknown processor") + ", "
                + environment.text("machine", "logical_cores").orElse("?") + " logical cores, id "
                + environment.machineId().orElse("unknown"));
        item("JVM: " + environment.text("jvm", "name").orElse("unknown") + " "
                + environment.text("jvm", "version").orElse(""));
        item("commit: " + environment.text("sources", "git_commit").orElse("unknown")
                + (environment.text("sources", "git_dirty").orElse("").equals("true") ? ", with changes" : ""));
    }

    private void notes(List<SummaryRow> rows) {
        List<SummaryRow> measured =
                rows.stream().filter(row -> row.figure().forks() > 0).toList();
        long few = measured.stream()
                .filter(row -> row.figure().forks() < ForkBootstrap.MIN_FORKS)
                .count();
        item("intervals: bootstrap of the median over forks; " + few + " of " + measured.size()
                + " figures are of fewer than five forks, whose intervals are too narrow or absent");
        item("noisy: " + flagged(measured, SummaryRow::disturbed) + "; unsteady: "
                + flagged(
                        measured.stream()
                                .filter(row -> row.contender().init() == null)
                                .toList(),
                        SummaryRow::unsteady));
        item("speed: over that of the backend named, above 1 is faster; what is incorrect or invalid has none");
    }

    private static String flagged(List<SummaryRow> rows, Function<SummaryRow, @Nullable Integer> count) {
        long known = rows.stream().map(count).filter(Objects::nonNull).count();
        long some = rows.stream()
                .map(count)
                .filter(Objects::nonNull)
                .filter(value -> value > 0)
                .count();
        return known == 0 ? "not recorded" : some + " of " + known + " figures";
    }

    private void item(String line) {
        text.append("- ").append(MarkdownTable.escape(line)).append('\n');
    }

    private void table(Section section, List<String> header, Function<SummaryRow, List<String>> cells) {
        text.append("\n## ").append(MarkdownTable.escape(section.title())).append("\n\n");
        text.append(new MarkdownTable(header, section.rows().stream().map(cells).toList()).render());
    }

    private static List<String> throughput(SummaryRow row) {
        Figure figure = row.figure();
        Rate rate = row.rate();
        return List.of(
                row.contender().backend(),
                Numbers.format(figure.median()),
                interval(figure),
                speed(figure),
                Numbers.format(rate.gflops()),
                ThroughputEntry.renderPeak(rate.percentOfPeak(), rate.boundBy()),
                Numbers.format(rate.allocBytesPerOp()),
                Counts.render(row.disturbed(), figure.rows()),
                Counts.render(row.unsteady(), figure.forks()),
                Objects.toString(row.notOk(), NONE));
    }

    private static List<String> timeToLoss(SummaryRow row) {
        Contender contender = row.contender();
        Figure figure = row.figure();
        return List.of(
                Objects.toString(contender.init(), NONE),
                contender.backend(),
                Objects.toString(contender.threads(), NONE),
                Objects.toString(contender.dtype(), NONE),
                Objects.toString(row.trainings().outcome(), NONE),
                Numbers.count(row.trainings().firstHitIteration()),
                Numbers.format(row.trainings().coldSeconds()),
                Numbers.format(figure.median()),
                interval(figure),
                speed(figure),
                Counts.render(row.disturbed(), figure.rows()),
                Objects.toString(row.notOk(), NONE));
    }

    private static String interval(Figure figure) {
        Double low = figure.low();
        Double high = figure.high();
        Interval interval = low == null || high == null ? null : new Interval(low, high);
        return figure.median() == null ? NONE : ForkBootstrap.render(interval, figure.forks());
    }

    private static String speed(Figure figure) {
        return figure.speedRatio() == null ? NONE : Numbers.format(figure.speedRatio()) + " x " + figure.baseline();
    }
}
