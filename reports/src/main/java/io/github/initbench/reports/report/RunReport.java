package io.github.initbench.reports.report;

import io.github.initbench.reports.run.AtomicFile;
import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.run.RunReader;
import io.github.initbench.reports.summary.MarkdownTable;
import io.github.initbench.reports.summary.RunSummary;
import io.github.initbench.reports.summary.TextTable;
import io.github.initbench.reports.table.SummaryRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run's summary, computed from its tables alone.
 *
 * @param figures what was measured, for the terminal; a line states it where that is nothing
 * @param console for the terminal too, with the study
 * @param rows of summary.csv
 * @param markdown the text of summary.md
 */
public record RunReport(String figures, String console, List<SummaryRow> rows, String markdown) {

    private static final String MARKDOWN_FILE = "summary.md";

    public RunReport {
        rows = List.copyOf(rows);
    }

    /** The report of a run of any age. */
    public static RunReport of(Run run) {
        String runId = Stream.of(
                        run.throughput().stream().map(row -> row.stamp().runId()),
                        run.timeToLoss().stream().map(row -> row.stamp().runId()),
                        run.study().stream().map(row -> row.training().runId()))
                .flatMap(ids -> ids)
                .distinct()
                .collect(Collectors.joining(" "));
        String name = runId.isEmpty() ? "no rows" : runId;
        List<Section> throughput = ThroughputSections.of(name, run.throughput());
        List<Section> timeToLoss = TimeToLossSections.of(name, run.timeToLoss());
        String figures = RunSummary.render(run.throughput(), run.timeToLoss());
        return new RunReport(
                figures,
                console(run, figures),
                Stream.concat(throughput.stream(), timeToLoss.stream())
                        .flatMap(section -> section.rows().stream())
                        .toList(),
                SummaryMarkdown.of(run, name, throughput, timeToLoss));
    }

    /**
     * Reads a run's folder and writes its summary beside its tables, each file whole or not at all. Files that are not
     * its own are left alone, also where they bear its names.
     *
     * @throws IOException on one line, naming file and remedy
     */
    public static RunReport write(Path folder) throws IOException {
        RunReader.requireFolder(folder);
        RunReport report = of(new RunReader(RunReader.PUBLISHED).read(folder.toString()));
        Path csv = folder.resolve(Tables.SUMMARY.fileName());
        Path markdown = folder.resolve(MARKDOWN_FILE);
        requireOurs(csv, markdown);
        AtomicFile.write(csv, TableWriter.text(Tables.SUMMARY, report.rows()));
        AtomicFile.write(markdown, report.markdown());
        return report;
    }

    /** What was measured, then the study; a line states it where there is neither. */
    private static String console(Run run, String figures) {
        List<String> sections = new ArrayList<>();
        if (run.study().isEmpty()
                || !run.throughput().isEmpty()
                || !run.timeToLoss().isEmpty()) {
            sections.add(figures);
        }
        if (!run.study().isEmpty()) {
            MarkdownTable study = ClosingTable.of(run.study());
            sections.add("initialization study\n" + new TextTable(study.header(), study.rows()).render());
        }
        return String.join("\n", sections);
    }

    private static void requireOurs(Path csv, Path markdown) throws IOException {
        if (Files.isRegularFile(csv) && !TableReader.header(csv).subList(0, 1).equals(List.of("schema"))) {
            throw foreign(csv);
        }
        if (Files.isRegularFile(markdown) && !Files.readString(markdown).startsWith(SummaryMarkdown.TITLE)) {
            throw foreign(markdown);
        }
    }

    private static IOException foreign(Path file) {
        return new IOException("report: " + file + " was not written by report and is left alone; move it away");
    }
}
