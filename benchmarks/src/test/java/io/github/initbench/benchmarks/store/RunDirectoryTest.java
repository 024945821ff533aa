package io.github.initbench.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunDirectoryTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-02T03:04:05.678Z"), ZoneOffset.UTC);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aNewFolderIsNamedByTimeAndHost() {
        RunDirectory run = RunDirectory.under(folder.resolve("reports").resolve("runs"), CLOCK);
        assertThat(run.path()).isEmptyDirectory();
        assertThat(run.path().getFileName()).hasToString(run.runId());
        assertThat(run.runId()).matches("20260102T030405Z-[A-Za-z0-9._-]+");
        assertThat(RunDirectory.utc(CLOCK)).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void aNamedFolderIsTakenAsItIs() {
        RunDirectory run = RunDirectory.at(folder.resolve("mine"), CLOCK);
        assertThat(run.path()).isEqualTo(folder.resolve("mine")).isEmptyDirectory();
    }

    /** A shell takes the words of the remedy as they are. */
    @Test
    void theRemedyIsAsAShellNeedsIt() {
        assertThat(RunDirectory.cannotGoOn(Path.of("it's mine"), "quick", new IOException("full")))
                .hasMessage("it's mine: full; mend that, then go on with --resume 'it'\\''s mine'");
        assertThat(RunDirectory.cannotGoOn(Path.of("runs/a-1"), "quick", new IOException("full")))
                .hasMessageEndingWith("go on with --resume runs/a-1");
    }

    @Test
    void aFolderThatCannotBeMadeIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "not a folder");
        Path below = file.resolve("run");
        assertThatThrownBy(() -> RunDirectory.at(below, CLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot write in " + below.toAbsolutePath())
                .hasMessageEndingWith("name one that can be written");
        assertThatThrownBy(() -> RunDirectory.under(file, CLOCK)).isInstanceOf(IllegalArgumentException.class);
        assertThat(file).hasContent("not a folder");
    }
}
