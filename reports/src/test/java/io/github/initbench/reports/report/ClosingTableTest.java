package io.github.initbench.reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.StudyRowBuilder;
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
                .streams(Streams.NUMPY)
                .status(Status.OK)
                .build();
        assertThat(ClosingTable.of(List.of(row)).render()).contains("\n| he initialization |");
    }

    /** Also where their figures are the same. */
    @Test
    void otherStreamsAreALineOfTheirOwn() {
        StudyRowBuilder row = StudyRow.builder()
                .runId("r")
                .backend("ejml")
                .init("he")
                .weightSeed(3L)
                .trainAccuracy(1.0)
                .status(Status.OK);
        List<StudyRow> rows = List.of(
                row.streams(Streams.NUMPY).build(),
                row.streams(Streams.NAMED).build(),
                row.backend("simd").dtype("float32").build());
        assertThat(ClosingTable.of(rows).rows())
                .extracting(line -> line.get(0) + " on " + line.get(4))
                .containsExactly(
                        "he initialization on ejml",
                        "he initialization (named streams, one per layer) on ejml",
                        "he initialization, float32 (named streams, one per layer) on simd");
    }
}
