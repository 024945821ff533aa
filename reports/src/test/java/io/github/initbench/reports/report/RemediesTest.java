package io.github.initbench.reports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchException;

import io.github.initbench.reports.compare.Threshold;
import io.github.initbench.reports.run.AtomicFile;
import io.github.initbench.reports.run.RunReader;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Following an error's remedy gets past the error. */
class RemediesTest {

    @TempDir
    Path folder = Path.of("");

    private Path run = Path.of("");
    private Path table = Path.of("");
    private List<StudyRow> rows = List.of();

    @BeforeEach
    void aRun() throws IOException {
        run = MadeUpRun.write(folder.resolve("published").resolve("made-up"));
        table = run.resolve("study.csv");
        rows = TableReader.read(Tables.STUDY, table);
    }

    private String refused() {
        return String.valueOf(
                catchException(() -> TableReader.read(Tables.STUDY, table)).getMessage());
    }

    private void assertRead(String text) throws IOException {
        Files.writeString(table, text);
        assertThat(TableReader.read(Tables.STUDY, table)).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2,r1,ejml", "2,r1,\"ejml\n", "2,r1,\"two\nlines"})
    void aTornRowIsRemoved(String torn) throws IOException {
        String text = Files.readString(table);
        Files.writeString(table, text + torn);
        assertThat(refused()).endsWith("remove that row");
        assertRead(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void fieldsAreSeparatedByCommas(String separator) throws IOException {
        String text = Files.readString(table);
        Files.writeString(table, text.replace(",", separator));
        assertThat(refused()).contains("save the table with commas between fields");
        assertRead(text);
    }

    @Test
    void aTableIsSavedAsUtf8() throws IOException {
        String text = Files.readString(table).replace("recommended", "récommended");
        Files.write(table, text.getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refused()).endsWith("save it as UTF-8");
        Files.writeString(table, text);
        assertThat(TableReader.read(Tables.STUDY, table)).hasSameSizeAs(rows);
    }

    @Test
    void columnsAreNamedAsTheyWereWritten() throws IOException {
        String text = Files.readString(table);
        Files.writeString(table, text.replace("backend", "library"));
        String message = refused();
        assertThat(message).contains("expected 'backend', found 'library'", "name them as they were written");
        String expected = message.replaceFirst(".*expected header ", "").replaceFirst(", found header .*", "");
        assertRead(expected + text.substring(text.indexOf('\n')));
    }

    @Test
    void aRunIsNamed() throws IOException {
        RunReader reader = new RunReader(folder.resolve("published"));
        assertThatIOException().isThrownBy(() -> reader.read("nowhere")).withMessageEndingWith("published: made-up");
        assertThat(reader.read("made-up").study()).isEqualTo(rows);
        assertThatIOException()
                .isThrownBy(() -> reader.read(table.toString()))
                .withMessageContaining("neither a throughput.csv nor a time-to-loss.csv")
                .withMessageEndingWith("name one of these, or a run's folder");
        for (Path right : List.of(run.resolve("throughput.csv"), run.resolve("time-to-loss.csv"), run)) {
            assertThat(reader.read(right.toString()).label()).isEqualTo(right.toString());
        }
        assertThatIOException()
                .isThrownBy(() -> RunReport.write(table))
                .withMessageContaining("name a run's folder, as those under reports/runs");
        assertThat(RunReport.write(run).rows()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"summary.csv", "summary.md"})
    void aForeignFileIsMovedAway(String name) throws IOException {
        Path mine = Files.writeString(run.resolve(name), "mine,too\n");
        assertThatIOException().isThrownBy(() -> RunReport.write(run)).withMessageEndingWith("move it away");
        Files.move(mine, folder.resolve(name));
        assertThat(RunReport.write(run).rows()).isNotEmpty();
        assertThat(folder.resolve(name)).hasContent("mine,too\n");
    }

    @Test
    void aFileIsNamedInAFolderThatIsThere() throws IOException {
        Path file = folder.resolve("new").resolve("file");
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, "text"))
                .withMessageContaining("make its folder");
        Files.createDirectory(folder.resolve("new"));
        AtomicFile.write(file, "text");
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(folder, "text"))
                .withMessageEndingWith("which is a folder; name a file");
        assertThat(file).hasContent("text");
    }

    @Test
    void markersAreAdded() throws IOException {
        Path readme = folder.resolve("README.md");
        assertThatIOException()
                .isThrownBy(() -> ReadmeFigures.write(readme, run))
                .withMessageEndingWith("is no file; name the one that has the markers");
        Files.writeString(readme, "# Mine\n");
        String message = String.valueOf(
                catchException(() -> ReadmeFigures.write(readme, run)).getMessage());
        String markers =
                message.replaceFirst(".* has no lines (.*) and (.*) one after the other; add them", "$1\n$2\n");
        Files.writeString(readme, "# Mine\n" + markers);
        ReadmeFigures.write(readme, run);
        assertThat(readme).content().contains("The initialization study:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "5"})
    void aThresholdIsAFraction(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Threshold.parse(wrong))
                .withMessageEndingWith("give 5% or 0.05");
        assertThat(Threshold.parse("5%")).isEqualTo(Threshold.parse("0.05"));
    }
}
