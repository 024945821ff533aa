package io.github.initbench.reports.report;

import io.github.initbench.reports.summary.Accuracy;
import io.github.initbench.reports.summary.MarkdownTable;
import io.github.initbench.reports.summary.Numbers;
import io.github.initbench.reports.summary.StreamsNote;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The closing table of a study as the notebooks print it, with backends that agree on one line. */
final class ClosingTable {

    private ClosingTable() {}

    static MarkdownTable of(List<StudyRow> study) {
        List<String> inits =
                study.stream().map(row -> row.training().init()).distinct().toList();
        List<List<String>> rows = new ArrayList<>();
        for (String init : inits) {
            Map<List<String>, List<StudyRow>> alike = study.stream()
                    .filter(row -> row.training().init().equals(init))
                    .collect(Collectors.groupingBy(ClosingTable::cells, LinkedHashMap::new, Collectors.toList()));
            alike.forEach((cells, backends) -> {
                List<String> line = new ArrayList<>(cells);
                line.add(backends.stream()
                        .map(row -> row.training().backend())
                        .distinct()
                        .collect(Collectors.joining(", ")));
                rows.add(line);
            });
        }
        return new MarkdownTable(List.of("model", "train accuracy", "test accuracy", "problem or comment", "on"), rows);
    }

    private static List<String> cells(StudyRow row) {
        boolean ok = row.ending().status() == Status.OK;
        return List.of(
                (row.settings().layers() == null ? "" : row.settings().layers() + " with ")
                        + row.training().init() + " initialization"
                        + (row.training().dtype() == null
                                        || row.training().dtype().equals("float64")
                                ? ""
                                : ", " + row.training().dtype())
                        + StreamsNote.of(row.training().streams()),
                accuracy(row.result().trainAccuracy(), row.result().trainBalancedAccuracy()),
                accuracy(row.result().testAccuracy(), row.result().testBalancedAccuracy()),
                ok
                        ? Objects.toString(row.judgement().comment(), Numbers.MISSING)
                        : Words.of(row.ending().status())
                                + (row.ending().error() == null
                                        ? ""
                                        : ": " + row.ending().error()));
    }

    /** As the summary shows it too. */
    static String accuracy(@Nullable Double share, @Nullable Double balanced) {
        return new Accuracy(share, balanced).render(1, " %");
    }
}
