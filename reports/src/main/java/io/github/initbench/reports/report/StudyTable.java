package io.github.initbench.reports.report;

import io.github.initbench.reports.summary.MarkdownTable;
import io.github.initbench.reports.summary.Numbers;
import io.github.initbench.reports.summary.StreamsNote;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Every training of a study on every backend, with what came of it. */
final class StudyTable {

    private StudyTable() {}

    static MarkdownTable of(List<StudyRow> study) {
        List<List<String>> rows = new ArrayList<>();
        for (StudyRow row : study) {
            rows.add(List.of(
                    row.training().init() + StreamsNote.of(row.training().streams()),
                    row.training().backend(),
                    Objects.toString(row.training().dtype(), Numbers.MISSING),
                    ClosingTable.accuracy(
                            row.result().trainAccuracy(), row.result().trainBalancedAccuracy()),
                    ClosingTable.accuracy(
                            row.result().testAccuracy(), row.result().testBalancedAccuracy()),
                    Numbers.format(row.result().finalLoss()),
                    Objects.toString(row.judgement().comment(), Numbers.MISSING),
                    Words.of(row.ending().status())
                            + (row.ending().error() == null
                                    ? ""
                                    : ": " + row.ending().error())));
        }
        return new MarkdownTable(
                List.of(
                        "init",
                        "backend",
                        "dtype",
                        "train accuracy",
                        "test accuracy",
                        "final loss",
                        "comment",
                        "status"),
                rows);
    }
}
