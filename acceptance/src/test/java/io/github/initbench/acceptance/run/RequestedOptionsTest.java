package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.Main;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.reports.table.BoundBy;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.MachineRow;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Quantity;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads and dtype reach every process that computes, and the rows have them as read back from what computed. */
class RequestedOptionsTest {

    private static final int THREADS = Math.min(2, Runtime.getRuntime().availableProcessors());
    private static final String WARNING =
            "WARNING: " + VersatileProvider.NAME + ": " + VersatileProvider.WARNING + System.lineSeparator();

    @TempDir
    Path folder = Path.of("");

    @Test
    @Tag("long")
    void everyRowOfARunHasThem() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        List<String> smoke = List.of(
                "--profile",
                "smoke",
                "--backend",
                VersatileProvider.NAME,
                "--threads",
                String.valueOf(THREADS),
                "--dtype",
                "float32",
                "--out",
                run.toString());
        String output = ProviderJvm.run(folder, VersatileProvider.class, Main.class, smoke);

        assertThat(output).as("the warning comes first").startsWith(WARNING);
        List<ThroughputRow> rows = TableReader.read(Tables.THROUGHPUT, run.resolve("throughput.csv"));
        assertThat(rows)
                .filteredOn(row -> row.contender().backend().equals(VersatileProvider.NAME))
                .hasSize(10)
                .allSatisfy(row -> {
                    assertThat(row.ending().status()).as(row.ending().error()).isEqualTo(Status.OK);
                    assertThat(row.contender().threads()).isEqualTo(THREADS);
                    assertThat(row.contender().dtype()).isEqualTo("float32");
                    assertThat(row.roof().percentOfPeak()).isNotNull().isPositive();
                    assertThat(row.roof().boundBy()).isEqualTo(BoundBy.COMPUTE);
                    assertThat(row.observed().denormals()).isNotNull();
                    assertThat(row.observed().nonFinite()).isZero();
                });
        List<MachineRow> machine = TableReader.read(Tables.MACHINE, run.resolve("machine.csv"));
        for (String dtype : List.of("float64", "float32")) {
            for (int threads : Set.of(1, THREADS)) {
                assertThat(machine)
                        .filteredOn(row -> row.quantity() == Quantity.MULTIPLY_ADD)
                        .filteredOn(row -> dtype.equals(row.dtype())
                                && Integer.valueOf(threads).equals(row.threads()))
                        .as("at the start and at the end, " + threads + " threads, " + dtype)
                        .hasSizeGreaterThanOrEqualTo(2)
                        .allSatisfy(row -> assertThat(row.unit()).isEqualTo("GFLOP/s"));
            }
        }
        List<TimeToLossRow> trainings = TableReader.read(Tables.TIME_TO_LOSS, run.resolve("time-to-loss.csv"));
        assertThat(trainings).singleElement().satisfies(row -> {
            assertThat(row.ending().status()).as(row.ending().error()).isEqualTo(Status.OK);
            assertThat(row.result().outcome()).isEqualTo(Outcome.REACHED);
            assertThat(row.contender().threads()).isEqualTo(THREADS);
            assertThat(row.contender().dtype()).isEqualTo("float32");
        });
        assertThat(TableReader.read(Tables.STUDY, run.resolve("study.csv")))
                .hasSize(4)
                .extracting(row -> row.training().dtype())
                .containsOnly("float32");
        JsonNode environment =
                new ObjectMapper().readTree(run.resolve("environment.json").toFile());
        assertThat(environment.at("/asked/threads").asInt()).isEqualTo(THREADS);
        JsonNode backend = environment.at("/backends/0");
        assertThat(backend.path("warning").asText()).isEqualTo(VersatileProvider.WARNING);
        assertThat(backend.path("dtypes").toString()).isEqualTo("[\"float64\",\"float32\"]");
        assertThat(backend.path("copies_on_call").isBoolean()).isTrue();
        assertThat(backend.at("/environment/" + VersatileProvider.THREADS_VARIABLE)
                        .asInt())
                .isEqualTo(THREADS);
    }

    @Tag("long")
    @Test
    void aStudyInFloat32HasItsOwnCosts() throws IOException, InterruptedException {
        LossCurveRow wide = lastOf("float64");
        LossCurveRow narrow = lastOf("float32");
        assertThat(wide.training().dtype()).isEqualTo("float64");
        assertThat(narrow.training().dtype()).isEqualTo("float32");
        // He starts both from the same draws: alike to float32's seven digits, and not the same.
        assertThat(narrow.trainLoss()).isNotEqualTo(wide.trainLoss());
        assertThat(narrow.trainLoss()).isCloseTo(wide.trainLoss(), Percentage.withPercentage(0.01));
    }

    private LossCurveRow lastOf(String dtype) throws IOException, InterruptedException {
        Path out = folder.resolve(dtype);
        List<String> study = List.of(
                "study",
                "--backend",
                VersatileProvider.NAME,
                "--threads",
                String.valueOf(THREADS),
                "--dtype",
                dtype,
                "--init",
                "he",
                "--iterations",
                "201",
                "--record-every",
                "100",
                "--out",
                out.toString());
        String output = ProviderJvm.run(folder, VersatileProvider.class, Main.class, study);
        assertThat(output).contains("--threads " + THREADS + " --dtype " + dtype, WARNING);
        List<LossCurveRow> rows = TableReader.read(Tables.LOSS_CURVE, out.resolve("loss-curve.csv"));
        return rows.get(rows.size() - 1);
    }

    @Test
    void backendsShowsWhatItHasAndWarnsOnALineOfItsOwn() throws IOException, InterruptedException {
        String output = ProviderJvm.run(
                folder,
                VersatileProvider.class,
                Main.class,
                List.of("backends", "--threads", String.valueOf(THREADS), "--dtype", "float32"));
        assertThat(output)
                .startsWith("CPU: ")
                .containsPattern("(?m)^" + VersatileProvider.NAME + " +available +test 1 +loops +" + THREADS
                        + " or more +float64, float32 +in place$")
                .contains(System.lineSeparator() + WARNING);
        for (BackendProvider provider : Backends.providers()) {
            if (!provider.multithreaded() && THREADS > 1) {
                assertThat(output)
                        .containsPattern("(?m)^" + provider.name() + " is unavailable: (has no float32|" + THREADS
                                + " threads requested, but its products use one); ");
            }
        }
    }

    /** ThrowingProvider has float64 alone, and would throw if it were touched. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "study --dtype float32 --backend throws",
                "check --dtype float32 --backend throws",
                "-p dtype=float64,float32 -p backend=throws Gemm"
            })
    void aDtypeThatABackendLacksIsAUsageError(String line) throws IOException, InterruptedException {
        ProviderJvm call = ProviderJvm.end(folder, ThrowingProvider.class, Main.class, List.of(line.split(" ", -1)));
        assertThat(call.exit()).as(call.output()).isEqualTo(2);
        assertThat(call.output()).isEqualToIgnoringNewLines("throws: has no float32; available: float64\n");
    }

    @Test
    void jmhsParametersReachTheForks() throws IOException, InterruptedException {
        List<String> options = List.of(
                "Gemm",
                "-f",
                "1",
                "-wi",
                "0",
                "-i",
                "1",
                "-r",
                "50ms",
                "-p",
                "m=8",
                "-p",
                "n=8",
                "-p",
                "k=8",
                "-p",
                "threads=1," + THREADS,
                "-p",
                "dtype=float64,float32",
                "-p",
                "backend=" + VersatileProvider.NAME);
        String output = ProviderJvm.run(folder, VersatileProvider.class, Main.class, options);
        assertThat(output).startsWith(WARNING);
        for (String dtype : List.of("float64", "float32")) {
            for (int threads = 1; threads <= THREADS; threads++) {
                assertThat(output)
                        .containsPattern(
                                "(?m)^Gemm.multiply +versatile +" + dtype + " +8 +8 +8 +n +n +" + threads + " +thrpt ");
            }
        }
    }
}
