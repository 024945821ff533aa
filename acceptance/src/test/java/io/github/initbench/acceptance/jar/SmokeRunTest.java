package io.github.initbench.acceptance.jar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.acceptance.RequiredBackends;
import io.github.initbench.benchmarks.JarProcess;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TrialRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole smoke run of the jar as it is shipped, and what it leaves behind. */
class SmokeRunTest {

    private static final List<String> OPERATIONS = List.of(
            "ForwardBackward.step",
            "ForwardBackward.forward",
            "ForwardBackward.backward",
            "BareProducts.multiply",
            "Gemm.multiply");

    /** On which everything is measured. */
    private static final String ONE = "ejml";

    /** NumPy's first iteration with a loss of at most 0.6, see benchmarks-golden.json. */
    private static final int ITERATIONS_TO_TARGET = 4138;

    @TempDir
    private static Path folder = Path.of("");

    private static Path run = Path.of("");
    private static String output = "";

    @BeforeAll
    static void smokeRun() throws IOException, InterruptedException {
        JarProcess process =
                JarProcess.java(folder, List.of("-jar", JarProcess.jar().toString(), "--profile", "smoke"));
        output = process.output();
        assertThat(process.exit()).as(output).isZero();
        try (Stream<Path> runs = Files.list(folder.resolve("reports").resolve("runs"))) {
            List<Path> found = runs.toList();
            assertThat(found).hasSize(1);
            run = found.get(0);
        }
    }

    @Test
    void everyBackendStepsAndOneDoesEverything() throws IOException {
        List<ThroughputRow> rows = TableReader.read(Tables.THROUGHPUT, run.resolve("throughput.csv"));
        for (String backend : RequiredBackends.NAMES) {
            for (String operation : backend.equals(ONE) ? OPERATIONS : OPERATIONS.subList(0, 1)) {
                assertThat(rows)
                        .filteredOn(r -> r.contender().backend().equals(backend)
                                && r.benchmark().equals(operation))
                        .as(backend + " " + operation)
                        .hasSize(2)
                        .allSatisfy(SmokeRunTest::isMeasured);
            }
        }
        assertThat(rows)
                .filteredOn(r -> r.benchmark().startsWith("InitializerCost"))
                .isNotEmpty()
                .allSatisfy(SmokeRunTest::isMeasured);
        assertThat(rows).extracting(row -> row.stamp().runId()).containsOnly(String.valueOf(run.getFileName()));
    }

    private static void isMeasured(ThroughputRow row) {
        assertThat(row.ending().status()).as(row.ending().error()).isEqualTo(Status.OK);
        assertThat(row.score().value()).isNotNull().isFinite().isPositive();
        assertThat(row.score().unit()).isEqualTo("ops/s");
    }

    @Test
    void theTargetIsReachedWhereNumPyReachesIt() throws IOException {
        List<TimeToLossRow> rows = TableReader.read(Tables.TIME_TO_LOSS, run.resolve("time-to-loss.csv"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.ending().status()).as(row.ending().error()).isEqualTo(Status.OK);
            assertThat(row.contender().backend()).isEqualTo(ONE);
            assertThat(row.contender().init()).isEqualTo("he");
            assertThat(row.result().outcome()).isEqualTo(Outcome.REACHED);
            assertThat(row.result().firstHitIteration()).isEqualTo(ITERATIONS_TO_TARGET);
            assertThat(row.result().sustainedHitIteration()).isEqualTo(ITERATIONS_TO_TARGET);
            assertThat(row.result().coldSeconds()).isNotNull().isFinite().isPositive();
            assertThat(row.result().trainSeconds()).isNotNull().isFinite().isPositive();
        });
    }

    @Test
    void theStudyIsTheNotebooks() throws IOException {
        assertThat(TableReader.read(Tables.STUDY, run.resolve("study.csv")))
                .allSatisfy(row -> assertThat(row.training().backend()).isEqualTo(ONE))
                .extracting(
                        row -> row.training().init(),
                        row -> row.result().trainAccuracy(),
                        row -> row.result().testAccuracy())
                .containsExactly(
                        tuple("zeros", 0.5, 0.5),
                        tuple("random", 0.83, 0.86),
                        tuple("he", 0.9933333333333333, 0.96),
                        tuple("xavier", 0.99, 0.93));
        List<LossCurveRow> curves = TableReader.read(Tables.LOSS_CURVE, run.resolve("loss-curve.csv"));
        for (String init : List.of("zeros", "random", "he", "xavier")) {
            assertThat(curves)
                    .filteredOn(row -> row.training().init().equals(init))
                    .as(init)
                    .hasSize(15);
        }
    }

    @Test
    void everyTrialIsWatched() throws IOException {
        List<TrialRow> trials = TableReader.read(Tables.TRIALS, run.resolve("trials.csv"));
        assertThat(trials)
                .hasSizeGreaterThanOrEqualTo(RequiredBackends.NAMES.size())
                .allSatisfy(row -> {
                    assertThat(row.status()).as(row.error()).isEqualTo(Status.OK);
                    assertThat(row.seconds()).isPositive();
                    assertThat(row.conditions().canaryBeforeUs()).isPositive();
                    assertThat(row.conditions().canaryAfterUs()).isPositive();
                    assertThat(row.conditions().disturbed()).isNotNull();
                });
        assertThat(trials.stream().map(TrialRow::order)).isSorted().doesNotHaveDuplicates();
    }

    /** Of the schemas, not of the classes that wrote them. */
    @Test
    void everyTableIsAsItsSchemaSays() throws IOException, InterruptedException {
        JarProcess check = JarProcess.java(
                folder, List.of("-jar", JarProcess.jar().toString(), "report", "--check", run.toString()));
        assertThat(check.exit()).as(check.output()).isZero();
        assertThat(check.output().lines().filter(line -> line.endsWith(".csv")))
                .containsExactlyInAnyOrder(
                        "confusion.csv",
                        "dataset.csv",
                        "loss-curve.csv",
                        "machine.csv",
                        "study.csv",
                        "throughput.csv",
                        "time-to-loss.csv",
                        "trials.csv");
    }

    @Test
    void theEnvironmentNamesMachineAndBackends() throws IOException {
        JsonNode environment =
                new ObjectMapper().readTree(run.resolve("environment.json").toFile());
        assertThat(environment.path("machine_id").asText()).isNotBlank();
        assertThat(environment.path("backends").findValuesAsText("backend")).containsAll(RequiredBackends.NAMES);
    }

    @Test
    void theRunDirectoryHoldsItsFilesAndNothingElse() throws IOException {
        try (Stream<Path> files = Files.list(run)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .containsExactlyInAnyOrder(
                            "confusion.csv",
                            "dataset.csv",
                            "environment.json",
                            "journal.jsonl",
                            "loss-curve.csv",
                            "machine.csv",
                            "study.csv",
                            "summary.csv",
                            "summary.md",
                            "throughput.csv",
                            "time-to-loss.csv",
                            "trials.csv");
        }
        assertThat(output).contains(String.valueOf(run.getFileName()));
    }
}
