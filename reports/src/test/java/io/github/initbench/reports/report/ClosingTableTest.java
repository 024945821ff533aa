package io.github.initbench.reports.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.Made;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTableTest {

    /** study.csv of schema 1 did not have them. */
    @Test
    void unknownLayersAreSkipped() {
        StudyRow row = Made.row(Tables.STUDY)
                .set("run_id", "r")
                .set("backend", "ejml")
                .set("init", "he")
                .set("weight_seed", 3L)
                .set("streams", Streams.NUMPY)
                .set("status", Status.OK)
                .build();
        assertThat(ClosingTable.of(List.of(row)).render()).contains("\n| he initialization |");
    }

    /** Also where their figures are the same. */
    @Test
    void otherStreamsAreALineOfTheirOwn() {
        Made<StudyRow> row = Made.row(Tables.STUDY)
                .set("run_id", "r")
                .set("backend", "ejml")
                .set("init", "he")
                .set("weight_seed", 3L)
                .set("train_accuracy", 1.0)
                .set("status", Status.OK);
        List<StudyRow> rows = List.of(
                row.set("streams", Streams.NUMPY).build(),
                row.set("streams", Streams.NAMED).build(),
                row.set("backend", "simd").set("dtype", "float32").build());
        assertThat(ClosingTable.of(rows).rows())
                .extracting(line -> line.get(0) + " on " + line.get(4))
                .containsExactly(
                        "he initialization on ejml",
                        "he initialization (named streams, one per layer) on ejml",
                        "he initialization, float32 (named streams, one per layer) on simd");
    }
}
