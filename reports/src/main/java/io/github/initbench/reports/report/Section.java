package io.github.initbench.reports.report;

import io.github.initbench.reports.table.SummaryRow;
import java.util.List;

/**
 * The backends of one setting.
 *
 * @param title the setting on one line
 * @param rows in the order they are shown in, not empty
 */
record Section(String title, List<SummaryRow> rows) {

    Section {
        rows = List.copyOf(rows);
    }
}
