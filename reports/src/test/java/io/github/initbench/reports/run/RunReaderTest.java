package io.github.initbench.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run is found by its folder, by a file of it, or by its published name. */
class RunReaderTest {

    private static final String THROUGHPUT = TableWriter.text(Tables.THROUGHPUT, List.of());
    private static final String TIME_TO_LOSS = TableWriter.text(Tables.TIME_TO_LOSS, List.of());

    private final Path folder;
    private final Path published;
    private final RunReader reader;

    RunReaderTest(@TempDir Path folder) {
        this.folder = folder;
        published = folder.resolve("published");
        reader = new RunReader(published);
    }

    @BeforeEach
    void aRun() throws IOException {
        Path run = Files.createDirectories(published.resolve("v1"));
        Files.writeString(run.resolve("throughput.csv"), THROUGHPUT);
        Files.writeString(run.resolve("time-to-loss.csv"), TIME_TO_LOSS);
        Files.writeString(run.resolve("environment.json"), "{\"machine_id\": \"a\", \"governor\": null}");
        Files.writeString(run.resolve("renamed.csv"), TIME_TO_LOSS);
        Files.writeString(run.resolve("other.csv"), "a,b\n");
    }

    @Test
    void byFolderByFileAndByName() throws IOException {
        for (String argument : List.of(
                "v1",
                published.resolve("v1").toString(),
                published.resolve("v1").resolve("throughput.csv").toString(),
                published.resolve("v1").resolve("renamed.csv").toString())) {
            Run run = reader.read(argument);
            assertThat(run.label()).isEqualTo(argument);
            assertThat(Objects.requireNonNull(run.environment()).machineId()).hasValue("a");
            assertThat(run.environment().text("governor")).isEmpty();
        }
    }

    @Test
    void aFileWithoutEnvironmentHasNone() throws IOException {
        Path alone = Files.writeString(folder.resolve("throughput.csv"), THROUGHPUT);
        assertThat(reader.read(alone.toString()).environment()).isNull();
    }

    @Test
    void whatIsNeitherIsNamed() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> reader.read("nowhere"))
                .withMessage("run: 'nowhere' is no folder, no file and no published report; published: v1");
        assertThatIOException()
                .isThrownBy(() -> new RunReader(folder.resolve("none")).read(""))
                .withMessage("run: '' is no folder, no file and no published report; published: none");
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThatIOException()
                .isThrownBy(() -> reader.read(empty.toString()))
                .withMessageStartingWith(
                        "run: " + empty + " holds none of throughput.csv, time-to-loss.csv and study.csv");
        Path other = published.resolve("v1").resolve("other.csv");
        assertThatIOException()
                .isThrownBy(() -> reader.read(other.toString()))
                .withMessage(
                        "run: " + other
                                + " is neither a throughput.csv nor a time-to-loss.csv, its header is a,b; name one of these, or a run's folder");
        assertThatIOException().isThrownBy(() -> reader.read("a\0b")).withMessageContaining("is no path");
    }

    @Test
    void aTornFileNamesFileAndLine() throws IOException {
        Path file = published.resolve("v1").resolve("throughput.csv");
        Files.writeString(file, THROUGHPUT + "2,r1");
        assertThatIOException()
                .isThrownBy(() -> reader.read("v1"))
                .withMessage(file + ", line 2: torn last line, expected a line end, found the end of the file; remove"
                        + " that row");
    }

    /** Where the file's name gives the table, the column that differs is named. */
    @Test
    void aWrongHeaderNamesTheColumn() throws IOException {
        Path file = Files.writeString(
                published.resolve("v1").resolve("throughput.csv"), THROUGHPUT.replace("benchmark", "Benchmark"));
        assertThatIOException()
                .isThrownBy(() -> reader.read(file.toString()))
                .withMessageStartingWith(file + ", line 1, column 5: expected 'benchmark', found 'Benchmark'; ");
    }

    @Test
    void aBadEnvironmentIsNamed() throws IOException {
        Path file = published.resolve("v1").resolve("environment.json");
        Files.writeString(file, "{\n\"machine_id\": }");
        assertThatIOException()
                .isThrownBy(() -> reader.read("v1"))
                .withMessageStartingWith(file + ", line 2: expected JSON, found: Unexpected character");
        Files.writeString(file, "[]");
        assertThatIOException()
                .isThrownBy(() -> reader.read("v1"))
                .withMessage(file + ": expected a JSON object, found ARRAY");
    }
}
