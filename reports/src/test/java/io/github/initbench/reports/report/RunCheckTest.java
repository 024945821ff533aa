package io.github.initbench.reports.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCheckTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aRunWhoseResultsWereNotComparedIsNotFit() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("run"));
        Path environment = run.resolve("environment.json");
        Files.writeString(
                environment,
                Files.readString(environment)
                        .replace("\"schema\": 2,", "\"schema\": 2, \"asked\": {\"jmh_arguments\": [\"Gemm\"]},"));
        assertThat(RunCheck.of(run, false).problems())
                .singleElement()
                .asString()
                .contains("JMH's own options", "publish a run of a profile");
    }

    @Test
    void aRunThatEndedIsFitAndItsFilesAreNamed() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("run"));
        Files.writeString(run.resolve("notes.csv"), "mine\n");
        Files.writeString(run.resolve("summary.csv"), "schema\n");

        RunCheck checked = RunCheck.of(run, false);

        assertThat(checked.problems()).isEmpty();
        assertThat(checked.files())
                .containsExactlyInAnyOrder("throughput.csv", "time-to-loss.csv", "study.csv", "environment.json");
    }

    @Test
    void aRunWithoutItsEndIsNot() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("run"));
        Files.writeString(run.resolve("journal.jsonl"), "{\"done\":\"begun\"}\n{\"done\":\"end");
        assertOneProblem(run, "did not come to its end");
        Files.delete(run.resolve("journal.jsonl"));
        assertOneProblem(run, "did not come to its end");
    }

    @Test
    void aFailedTrialIsNoneUnlessAllowed() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("run"));
        MadeUpRun.fail(run);
        assertOneProblem(run, "has rows with status failed: 1 in throughput.csv");
        assertThat(RunCheck.of(run, true).problems()).isEmpty();
    }

    /** A failed fork is a row of its table and one of trials.csv. */
    @Test
    void failuresAreCountedByTable() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("run"));
        MadeUpRun.fail(run);
        MadeUpRun.failTrial(run);
        assertThat(RunCheck.of(run, false).problems())
                .containsExactly(
                        "run: " + run + " has rows with status failed: 1 in throughput.csv",
                        "run: " + run + " has rows with status failed: 1 in trials.csv");
    }

    @Test
    void aTableThatDoesNotMatchItsSchemaIsNot() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("run"));
        Path table = run.resolve("throughput.csv");
        Files.writeString(table, Files.readString(table).replace(",ok,", ",fine,"));
        assertThat(RunCheck.of(run, true).problems())
                .hasSize(10)
                .allMatch(line -> line.contains("throughput.csv, line "));
    }

    @Test
    void aRunOfAnUnknownMachineIsNot() throws IOException {
        Path run = MadeUpRun.write(folder.resolve("run"));
        Files.delete(run.resolve("environment.json"));
        assertOneProblem(run, "has no environment.json");
    }

    @Test
    void whatIsNoRunIsNot() throws IOException {
        assertThat(RunCheck.of(folder, true).problems()).anyMatch(line -> line.contains("holds no table"));
        assertThatThrownBy(() -> RunCheck.of(folder.resolve("absent"), true))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is no folder");
    }

    private static void assertOneProblem(Path run, String what) throws IOException {
        assertThat(RunCheck.of(run, false).problems())
                .singleElement()
                .asString()
                .contains(what);
    }
}
