package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.acceptance.run.FaultyProvider.Fault;
import io.github.initbench.benchmarks.Main;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TrialRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a backend does in its fork, the others' figures are there, and its own row records what it did. */
class FaultsTest {

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({
        "THROWS_IN_GEMM, failed,        , 'IllegalStateException: gemm fails, on purpose'",
        "KILLS_ITSELF,   failed, SIGKILL, 'the fork ended with exit code 137, SIGKILL'",
    })
    void itsRowRecordsWhatItDidAndTheOthersGoOn(Fault fault, String status, @Nullable String signal, String error)
            throws IOException, InterruptedException {
        requireRow(fault, status, signal, error);
    }

    @ParameterizedTest
    @Tag("long")
    @CsvSource({
        "THROWS_IN_CREATE, failed,         , 'IllegalStateException: cannot be made, on purpose'",
        "EXITS,            failed,         , 'the fork ended with exit code 3'",
        "EXITS_WITH_0,     failed,         , 'the fork ended before it had measured'",
        "SLEEPS,           timeout, SIGKILL, 'killed after 39 s without an end'",
    })
    void soDoesThatOfOneThatTakesLonger(Fault fault, String status, @Nullable String signal, String error)
            throws IOException, InterruptedException {
        requireRow(fault, status, signal, error);
    }

    private void requireRow(Fault fault, String status, @Nullable String signal, String error)
            throws IOException, InterruptedException {
        ProviderJvm run = smoke(FaultyProvider.FAULT, fault, "step");
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(steps(FaultyProvider.NAME)).singleElement().satisfies(row -> {
            assertThat(row.ending().status().name()).isEqualToIgnoringCase(status);
            assertThat(row.ending().error()).isEqualTo(error);
            assertThat(row.score().value()).isNull();
        });
        assertThat(steps("ejml")).hasSize(2).allMatch(row -> row.ending().status() == Status.OK);
        assertThat(trials())
                .filteredOn(row -> row.backend().equals(FaultyProvider.NAME))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.status().name()).isEqualToIgnoringCase(status);
                    assertThat(row.signal()).isEqualTo(signal);
                    assertThat(row.error()).isEqualTo(error);
                });
        assertThat(run.output()).as("printed, though not at a terminal").contains(error);
    }

    @ParameterizedTest
    @CsvSource({
        "KILLS_ITSELF, 137, SIGKILL, 'ended with exit code 137'",
        "EXITS_WITH_0, 0, , 'ended with exit code 0 before it had answered'",
    })
    void aStudyReportsWhatItsWorkerDid(Fault fault, @Nullable Integer exitCode, @Nullable String signal, String error)
            throws IOException, InterruptedException {
        requireStudy(fault, Status.FAILED, exitCode, signal, error);
    }

    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "THROWS_IN_GEMM, FAILED, , , 'gemm fails, on purpose'",
        "EXITS, FAILED, 3, , 'ended with exit code 3'",
        "SLEEPS, TIMEOUT, 137, SIGKILL, 'killed after 70 s'",
    })
    void soDoesOneThatTakesLonger(
            Fault fault, Status status, @Nullable Integer exitCode, @Nullable String signal, String error)
            throws IOException, InterruptedException {
        requireStudy(fault, status, exitCode, signal, error);
    }

    private void requireStudy(
            Fault fault, Status status, @Nullable Integer exitCode, @Nullable String signal, String error)
            throws IOException, InterruptedException {
        ProviderJvm run = smoke(FaultyProvider.STUDY_FAULT, fault, "study");
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(trials())
                .singleElement()
                .satisfies(
                        row -> { // smoke has the study on one backend
                            assertThat(row.backend()).isEqualTo(FaultyProvider.NAME);
                            assertThat(row.status()).isEqualTo(status);
                            assertThat(row.exitCode()).isEqualTo(exitCode);
                            assertThat(row.signal()).isEqualTo(signal);
                            assertThat(row.error()).contains(error);
                        });
        assertThat(run.output()).contains("study faulty: " + status.name().toLowerCase(Locale.ROOT) + ": ");
        assertThat(TableReader.read(Tables.STUDY, run().resolve("study.csv")))
                .filteredOn(row -> row.training().backend().equals(FaultyProvider.NAME))
                .isNotEmpty()
                .allMatch(row -> row.ending().status() == status);
    }

    /** It runs in a worker, once, before the timed forks: it has the trial's limit too. */
    @Tag("long")
    @ParameterizedTest
    @CsvSource({
        "KILLS_ITSELF, FAILED, 'ended with exit code 137'",
        "SLEEPS, TIMEOUT, 'killed after 80 s'",
    })
    void theSearchForATargetThatFailsIsTheTrialsFailure(Fault fault, Status status, String error)
            throws IOException, InterruptedException {
        ProviderJvm run = smoke(FaultyProvider.STUDY_FAULT, fault, "TimeToLoss");
        assertThat(run.exit()).as(run.output()).isEqualTo(1);
        assertThat(trials()).singleElement().satisfies(row -> {
            assertThat(row.backend()).isEqualTo(FaultyProvider.NAME);
            assertThat(row.status()).isEqualTo(status);
            assertThat(row.signal()).isEqualTo("SIGKILL");
            assertThat(row.error())
                    .startsWith("the search for the target failed: ")
                    .contains(error);
        });
        assertThat(TableReader.read(Tables.TIME_TO_LOSS, run().resolve("time-to-loss.csv")))
                .singleElement()
                .satisfies(row -> assertThat(row.ending().status()).isEqualTo(status));
    }

    @Test
    @Tag("long")
    void megabytesOnStandardOutputAreNoHarm() throws IOException, InterruptedException {
        ProviderJvm run = smoke(FaultyProvider.FAULT, Fault.PRINTS_MEGABYTES, "step");
        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(run.output()).hasSizeLessThan(1 << 16);
        assertThat(steps(FaultyProvider.NAME))
                .hasSize(2)
                .allMatch(row -> row.ending().status() == Status.OK);
    }

    /** Of a runner with a small heap: what the fork prints is not held. */
    private ProviderJvm smoke(String variable, Fault fault, String only) throws IOException, InterruptedException {
        return ProviderJvm.end(
                folder,
                FaultyProvider.class,
                List.of("-Xmx128m"),
                Map.of(variable, fault.name()),
                Main.class,
                List.of("--profile", "smoke", "--backend", "faulty,ejml", "--only", only, "--out", "run"));
    }

    private Path run() {
        return folder.resolve("run");
    }

    private List<TrialRow> trials() throws IOException {
        return TableReader.read(Tables.TRIALS, run().resolve("trials.csv"));
    }

    private List<ThroughputRow> steps(String backend) throws IOException {
        return TableReader.read(Tables.THROUGHPUT, run().resolve("throughput.csv")).stream()
                .filter(row -> row.contender().backend().equals(backend))
                .toList();
    }
}
