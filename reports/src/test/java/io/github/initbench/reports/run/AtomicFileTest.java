package io.github.initbench.reports.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatWasThereIsReplacedAndNothingElseIsLeft() throws IOException {
        Path file = Files.writeString(folder.resolve("table.csv"), "old");
        AtomicFile.write(file, "new");
        assertThat(file).hasContent("new");
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
    }

    /** A folder in the temporary file's place can neither be written nor, as it is not empty, removed. */
    @Test
    void theFailureToWriteIsThrownAndNotThatToCleanUp() throws IOException {
        Files.createDirectories(folder.resolve(".table.csv.tmp").resolve("inner"));
        Path file = Files.writeString(folder.resolve("table.csv"), "old");
        assertThatIOException()
                .isThrownBy(() -> AtomicFile.write(file, "new"))
                .withMessageStartingWith("cannot write " + file)
                .satisfies(e -> assertThat(Objects.requireNonNull(e.getCause()).getSuppressed())
                        .hasSize(1));
        assertThat(file).hasContent("old");
    }
}
