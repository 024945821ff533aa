package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files grow by whole rows and are never mixed. */
class TableWriterTest {

    private static final String HEADER =
            "schema,run_id,backend,dtype,init,weight_seed,streams,loss,iteration,train_loss,test_loss\n";

    private final Path file;

    TableWriterTest(@TempDir Path directory) {
        file = directory.resolve("loss-curve.csv");
    }

    private void append(LossCurveRow row) throws IOException {
        try (TableWriter<LossCurveRow> writer = TableWriter.open(Tables.LOSS_CURVE, file)) {
            writer.append(row);
        }
    }

    @Test
    void everyRowIsInTheFileBeforeClose() throws IOException {
        try (TableWriter<LossCurveRow> writer = TableWriter.open(Tables.LOSS_CURVE, file)) {
            assertThat(file).hasContent(HEADER);
            writer.append(TestRows.fullLossCurve());
            assertThat(Files.readString(file))
                    .isEqualTo(HEADER + "2,r1,reference,float64,zeros,3,named,naive,0,Infinity,-Infinity\n");
        }
    }

    @Test
    void allRowsAreOneWriteAndTheSameLines() throws IOException {
        try (TableWriter<LossCurveRow> writer = TableWriter.open(Tables.LOSS_CURVE, file)) {
            writer.appendAll(List.of());
            assertThat(file).hasContent(HEADER);
            writer.appendAll(List.of(TestRows.lossCurve().build(), TestRows.fullLossCurve()));
            assertThat(Files.readString(file))
                    .isEqualTo(HEADER + "2,r1,reference,,zeros,3,,,0,,\n"
                            + "2,r1,reference,float64,zeros,3,named,naive,0,Infinity,-Infinity\n");
        }
    }

    @Test
    void oneBadRowOfManyWritesNone() throws IOException {
        LossCurveRow bad =
                new LossCurveRow(new Training("", "reference", null, "zeros", 3L, null), null, 0, null, null);
        try (TableWriter<LossCurveRow> writer = TableWriter.open(Tables.LOSS_CURVE, file)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(
                            () -> writer.appendAll(List.of(TestRows.lossCurve().build(), bad)));
        }
        assertThat(Files.readString(file)).isEqualTo(HEADER);
    }

    @Test
    void anOlderVersionIsNotContinued() throws IOException {
        Path older = file.resolveSibling("study.csv");
        String header =
                "schema,run_id,backend,dtype,init,weight_seed,loss,train_accuracy,test_accuracy,final_loss,comment\n";
        Files.writeString(older, header);
        assertThat(TableReader.read(Tables.STUDY, older)).isEmpty();
        assertThatIOException()
                .isThrownBy(() -> TableWriter.open(Tables.STUDY, older))
                .withMessageContaining("expected 'streams', found 'loss'");
        assertThat(Files.readString(older)).isEqualTo(header);
    }

    @Test
    void anExistingFileIsContinued() throws IOException {
        append(TestRows.lossCurve().build());
        append(TestRows.lossCurve().set("iteration", 1000).build());
        assertThat(Files.readString(file))
                .isEqualTo(HEADER + "2,r1,reference,,zeros,3,,,0,,\n2,r1,reference,,zeros,3,,,1000,,\n");
    }

    @Test
    void anEmptyFileIsNew() throws IOException {
        Files.createFile(file);
        append(TestRows.lossCurve().build());
        assertThat(TableReader.read(Tables.LOSS_CURVE, file)).hasSize(1);
    }

    @Test
    void anotherHeaderIsRefusedAndLeft() throws IOException {
        String other = "schema,run_id,backend,init\n";
        Files.writeString(file, other);
        assertThatIOException()
                .isThrownBy(() -> TableWriter.open(Tables.LOSS_CURVE, file))
                .withMessage(file
                        + ", line 1, column 4: expected 'dtype', found 'init'; known are schemas 1 to 2; expected header "
                        + HEADER.strip() + ", found header " + other.strip());
        assertThat(Files.readString(file)).isEqualTo(other);
    }

    @Test
    void aTornLastLineIsRefusedAndLeft() throws IOException {
        String torn = HEADER + "2,r1,reference,,zeros,3,,,0,0.2";
        Files.writeString(file, torn);
        assertThatIOException()
                .isThrownBy(() -> TableWriter.open(Tables.LOSS_CURVE, file))
                .withMessage(file
                        + ", line 2: torn last line, expected a line end, found the end of the file; remove that row");
        assertThat(Files.readString(file)).isEqualTo(torn);
    }
}
