package io.github.initbench.reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.StudyRow;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTableTest {

    /** study.csv of schema 1 did not have them. */
    @Test
    void unknownLayersAreSkipped() {
        StudyRow row = StudyRow.builder()
                .runId("r")
                .backend("ejml")
                .init("he")
                .weightSeed(3L)
                .status(Status.OK)
                .build();
        assertThat(ClosingTable.of(List.of(row)).render()).contains("\n| he initialization |");
    }
}
