package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.Main;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TrialRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run by JMH's own options leaves, and that JMH's own options do what they do in JMH. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no env command")
class JmhRecordTest {

    private static final String GEMM = "Gemm -p m=8 -p n=8 -p k=8 -wi 0 -r 50ms ";
    private static final double FLOPS = 2 * 8 * 8 * 8;

    @TempDir
    Path folder = Path.of("");

    private ProviderJvm jmh(Class<? extends BackendProvider> provider, String options, String... more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(options.split(" ", -1)));
        arguments.addAll(List.of(more));
        return ProviderJvm.end(folder, provider, Main.class, arguments);
    }

    private Path run() throws IOException {
        try (Stream<Path> runs = Files.list(folder.resolve("reports").resolve("runs"))) {
            return runs.reduce((one, other) -> {
                        throw new IllegalStateException("two runs: " + one + ", " + other);
                    })
                    .orElseThrow();
        }
    }

    private List<ThroughputRow> throughput() throws IOException {
        return TableReader.read(Tables.THROUGHPUT, run().resolve("throughput.csv"));
    }

    @Test
    void everyForksIterationsAreRowsBesideJmhsOwnFileAndUnderTheUsersArguments()
            throws IOException, InterruptedException {
        Path log = folder.resolve("gc.log");
        ProviderJvm end = jmh(
                VersatileProvider.class,
                GEMM + "-p backend=versatile -f 2 -wf 1 -i 2 -prof gc -rf csv -rff own.csv -jvmArgsAppend",
                "-Xmx200m -Xlog:gc:file=gc.log"); // in the folder: JMH takes a blank in a path for the end of an
        // argument

        assertThat(end.exit()).as(end.output()).isZero();
        assertThat(end.output()).contains("tables: " + folder.relativize(run()));
        assertThat(throughput())
                .extracting(
                        row -> row.position().fork(),
                        row -> row.position().iteration(),
                        row -> row.position().order())
                .as("the warm-up fork is the first in order, and no row")
                .containsExactly(tuple(1, 1, 2), tuple(1, 2, 2), tuple(2, 1, 3), tuple(2, 2, 3));
        assertThat(throughput()).allSatisfy(row -> {
            assertThat(row.stamp().runId()).isEqualTo(String.valueOf(run().getFileName()));
            assertThat(row.profile()).isNull();
            assertThat(row.benchmark()).isEqualTo("Gemm.multiply");
            assertThat(row.contender().kernel()).as("what the fork read back").isEqualTo("loops");
            assertThat(row.score().unit()).isEqualTo("ops/s");
            assertThat(row.roof().percentOfPeak()).isNotNull().isPositive();
            assertThat(row.observed().allocBytesPerOp()).as("-prof gc").isNotNull();
            assertThat(row.observed().denormals()).isZero();
            assertThat(row.ending().status()).isEqualTo(Status.OK);
        });
        assertThat(TableReader.read(Tables.TRIALS, run().resolve("trials.csv")))
                .extracting(TrialRow::fork, TrialRow::status)
                .containsExactly(tuple(1, Status.OK), tuple(2, Status.OK));
        assertThat(folder.resolve("own.csv"))
                .content()
                .startsWith("\"Benchmark\",\"Mode\"")
                .contains("Gemm.multiply:gc.alloc.rate.norm");
        assertThat(log).as("written by the fork, which -jvmArgsAppend reached").isNotEmptyFile();
        JsonNode environment =
                new ObjectMapper().readTree(run().resolve("environment.json").toFile());
        assertThat(environment.path("fork_arguments").toString())
                .as("in the place of ours")
                .endsWith("\"-Xmx200m\",\"-Xlog:gc:file=gc.log\"]")
                .doesNotContain("-Xmx1g");
        assertThat(environment.at("/asked/jmh_arguments/0").asText()).isEqualTo("Gemm");
        assertThat(Files.readString(run().resolve("journal.jsonl"))).startsWith("{\"done\":\"ended\"");
    }

    @Test
    @Tag("long")
    void everyModeHasItsOwnUnitAndTheSpeedIsReckonedFromIt() throws IOException, InterruptedException {
        ProviderJvm end =
                jmh(VersatileProvider.class, GEMM + "-p backend=versatile -f 1 -i 1 -bm all -tu us -v SILENT");

        assertThat(end.exit()).as(end.output()).isZero();
        assertThat(throughput())
                .extracting(ThroughputRow::benchmark, row -> row.score().unit())
                .containsExactly(
                        tuple("Gemm.multiply", "ops/us"),
                        tuple("Gemm.multiply", "us/op"),
                        tuple("Gemm.multiply(sample)", "us/op"),
                        tuple("Gemm.multiply(ss)", "us/op"));
        for (ThroughputRow row : throughput()) {
            double score = Objects.requireNonNull(row.score().value());
            double micros = "ops/us".equals(row.score().unit()) ? 1 / score : score;
            assertThat(row.roof().gflops()).isCloseTo(FLOPS / micros * 1e-3, Percentage.withPercentage(1e-9));
            assertThat(row.roof().percentOfPeak()).isNotNull();
            assertThat(row.observed().allocBytesPerOp()).as("without -prof gc").isNull();
        }
    }

    @Tag("long")
    @Test
    void withoutAForkABackendThatNeedsOneFails() throws IOException, InterruptedException {
        ProviderJvm end = jmh(VersatileProvider.class, GEMM + "-p backend=versatile -f 0 -i 1");

        assertThat(end.exit()).isEqualTo(1);
        assertThat(throughput()).singleElement().satisfies(row -> {
            assertThat(row.ending().status()).isEqualTo(Status.FAILED);
            assertThat(row.ending().error()).contains("run it in a fork");
        });
    }

    @Test
    void anOperationOfSeveralCallsHasNoFlops() throws IOException, InterruptedException {
        ProviderJvm end = jmh(VersatileProvider.class, GEMM + "-p backend=ejml -f 0 -i 1 -bs 10 -bm ss");

        assertThat(end.exit()).as(end.output()).isZero();
        assertThat(throughput()).singleElement().satisfies(row -> {
            assertThat(row.score().value()).isNotNull();
            assertThat(row.roof().flopsPerOp()).isNull();
            assertThat(row.roof().gflops()).isNull();
        });
    }

    @Test
    void aFailedForkIsARowAndExitCode1WhereJmhGoesOn() throws IOException, InterruptedException {
        ProviderJvm end = jmh(SecondForkThrowsProvider.class, GEMM + "-p backend=once -f 3 -i 1");

        assertThat(end.exit()).as(end.output()).isEqualTo(1);
        assertThat(end.output()).contains("a fork failed: see the status and error columns");
        assertThat(throughput())
                .extracting(
                        row -> row.position().fork(),
                        row -> row.ending().status(),
                        row -> row.ending().error())
                .containsExactly(
                        tuple(1, Status.OK, null),
                        tuple(2, Status.FAILED, "IllegalStateException: " + SecondForkThrowsProvider.MESSAGE),
                        tuple(3, Status.OK, null));
        assertThat(TableReader.read(Tables.TRIALS, run().resolve("trials.csv")))
                .extracting(TrialRow::fork, TrialRow::status)
                .containsExactly(tuple(1, Status.OK), tuple(2, Status.FAILED), tuple(3, Status.OK));
    }

    @Test
    void whatAForkPrintedItselfIsItsReason() throws IOException, InterruptedException {
        ProviderJvm end = jmh(LastWordsProvider.class, GEMM + "-p backend=dying -f 1 -i 1");

        assertThat(end.exit()).as(end.output()).isEqualTo(1);
        assertThat(throughput()).singleElement().satisfies(row -> {
            assertThat(row.ending().status()).isEqualTo(Status.FAILED);
            assertThat(row.ending().error()).isEqualTo("IllegalStateException: " + LastWordsProvider.WORDS);
        });
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void denormalsAreReportedOnceWhetherThereIsAForkOrNot(int forks) throws IOException, InterruptedException {
        ProviderJvm end = jmh(DenormalProvider.class, GEMM + "-p backend=tiny -i 1 -f " + forks);

        assertThat(end.exit()).as(end.output()).isZero();
        assertThat(end.output().lines().filter(line -> line.contains("denormal")))
                .singleElement()
                .asString()
                .contains("WARNING: ", "tiny", "of 192 values 64 are denormal");
    }

    @Test
    void aForkThatDoesNotStartIsARow() throws IOException, InterruptedException {
        ProviderJvm end = jmh(
                VersatileProvider.class,
                "InitializerCost -p backend=ejml -p init=he -p fanIn=2 -p fanOut=2 -f 2 -wi 0 -i 1 -r 10ms",
                "-jvmArgsAppend",
                "-XX:NoSuchOption");

        assertThat(end.exit()).as(end.output()).isEqualTo(1);
        assertThat(end.output()).contains("1 of 1 benchmarks failed");
        assertThat(throughput()).singleElement().satisfies(row -> {
            assertThat(row.benchmark()).isEqualTo("InitializerCost.fill(he)");
            assertThat(row.ending().status()).isEqualTo(Status.FAILED);
            assertThat(row.ending().error()).isEqualTo("the fork ended with exit code 1");
        });
        assertThat(TableReader.read(Tables.TRIALS, run().resolve("trials.csv")))
                .extracting(TrialRow::exitCode)
                .containsExactly(1);
    }

    @Test
    @Tag("long")
    void aTrainingIsARowOfItsOwnTableAndInOtherModesAScore() throws IOException, InterruptedException {
        ProviderJvm end = jmh(
                VersatileProvider.class,
                "TimeToLoss -p backend=versatile -p init=he -p targetLoss=0.69 -f 1 -wi 1 -i 1 -w 1ms -r 1ms -bm ss,avgt");

        assertThat(end.exit()).as(end.output()).isZero();
        assertThat(TableReader.read(Tables.TIME_TO_LOSS, run().resolve("time-to-loss.csv")))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ending().status()).as(row.ending().error()).isEqualTo(Status.OK);
                    assertThat(row.result().outcome()).isEqualTo(Outcome.REACHED);
                    assertThat(row.problem().targetLoss()).isEqualTo(0.69);
                    assertThat(row.result().coldSeconds()).isNotNull().isPositive();
                    assertThat(row.result().trainSeconds())
                            .as("one training before it is too few")
                            .isNull();
                });
        assertThat(throughput()).singleElement().satisfies(row -> {
            assertThat(row.benchmark()).isEqualTo("TimeToLoss.train(avgt targetLoss=0.69 weightSeed=3)(he)");
            assertThat(row.score().unit()).isEqualTo("s/op");
            assertThat(row.roof().gflops()).isNull();
        });
    }

    @Test
    void whereNothingCanBeWrittenNothingIsMeasured() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("reports"), "a file");
        ProviderJvm end = jmh(VersatileProvider.class, GEMM + "-p backend=versatile -f 1 -i 1");

        assertThat(end.exit()).isEqualTo(2);
        assertThat(end.output().lines().filter(line -> !line.contains("WARNING")))
                .singleElement()
                .asString()
                .startsWith("output folder: cannot make reports/runs")
                .endsWith("name one that can be written");
    }
}
