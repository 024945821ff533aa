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
        List<String> inits = study.stream().map(StudyRow::init).distinct().toList();
        List<List<String>> rows = new ArrayList<>();
        for (String init : inits) {
            Map<List<String>, List<StudyRow>> alike = study.stream()
                    .filter(row -> row.init().equals(init))
                    .collect(Collectors.groupingBy(ClosingTable::cells, LinkedHashMap::new, Collectors.toList()));
            alike.forEach((cells, backends) -> {
                List<String> line = new ArrayList<>(cells);
                line.add(backends.stream().map(StudyRow::backend).distinct().collect(Collectors.joining(", ")));
                rows.add(line);
            });
        }
        return new MarkdownTable(List.of("model", "train accuracy", "test accuracy", "problem or comment", "on"), rows);
    }

    private static List<String> cells(StudyRow row) {
        boolean ok = row.status() == Status.OK;
        return List.of(
                (row.layers() == null ? "" : row.layers() + " with ") + row.init() + " initialization"
                        + (row.dtype() == null || row.dtype().equals("float64") ? "" : ", " + row.dtype())
                        + StreamsNote.of(row.streams()),
                accuracy(row.trainAccuracy(), row.trainBalancedAccuracy()),
                accuracy(row.testAccuracy(), row.testBalancedAccuracy()),
                ok
                        ? Objects.toString(row.comment(), Numbers.MISSING)
                        : Words.of(row.status()) + (row.error() == null ? "" : ": " + row.error()));
    }

    /** As the summary shows it too. */
    static String accuracy(@Nullable Double share, @Nullable Double balanced) {
        return new Accuracy(share, balanced).render(1, " %");
    }
}
