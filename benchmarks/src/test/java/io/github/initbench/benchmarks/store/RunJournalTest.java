package io.github.initbench.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.initbench.reports.run.JournalFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRunWithoutTrialsEndsAtOnce() throws IOException {
        Path table = Files.writeString(folder.resolve("throughput.csv"), "header\nrow\n");
        RunJournal.writeEnded(folder);
        assertThat(JournalFile.hasEnded(folder)).isTrue();
        assertThat(folder.resolve(JournalFile.NAME))
                .hasContent("{\"done\":\"ended\",\"bytes\":{\"throughput.csv\":11}}");
        assertThat(table).hasContent("header\nrow\n");
    }

    /** As on a disk that has no room for one more file. */
    @Test
    void aJournalThatCannotBeWrittenCostsNoTable() throws IOException {
        Path table = Files.writeString(folder.resolve("throughput.csv"), "header\nrow\n");
        Files.createDirectory(folder.resolve(JournalFile.NAME));
        assertThatIOException().isThrownBy(() -> RunJournal.writeEnded(folder));
        assertThat(table).hasContent("header\nrow\n");
    }
}
