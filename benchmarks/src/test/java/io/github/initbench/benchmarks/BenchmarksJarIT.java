package io.github.initbench.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A smoke run of the jar before it is put into the root: a step on every backend, and a training on one. The rest of the profile is among
 * the acceptance tests.
 */
class BenchmarksJarIT {

    private static final List<String> REQUIRED = List.of(
            System.getProperty("required.backends", "reference,ejml,jblas,simd").split(",", -1));

    /** NumPy's first iteration from He with a loss of at most 0.6, see benchmarks-golden.json. */
    private static final int ITERATIONS_TO_TARGET = 4138;

    @TempDir
    private static Path folder = Path.of("");

    @BeforeAll
    static void smokeRun() throws IOException, InterruptedException {
        String jar = JarProcess.jar().toString();
        JarProcess run = JarProcess.java(
                folder, List.of("-jar", jar, "--profile", "smoke", "--only", "step|TimeToLoss", "--out", "run"));
        assertThat(run.exit()).as(run.output()).isZero();
    }

    @Test
    void everyBackendSteps() throws IOException {
        List<ThroughputRow> rows =
                TableReader.read(Tables.THROUGHPUT, folder.resolve("run").resolve("throughput.csv"));
        for (String backend : REQUIRED) {
            assertThat(rows)
                    .filteredOn(row -> row.contender().backend().equals(backend))
                    .as(backend)
                    .isNotEmpty()
                    .allSatisfy(row -> {
                        assertThat(row.ending().status())
                                .as(row.ending().error())
                                .isEqualTo(Status.OK);
                        assertThat(row.score().value()).isNotNull().isFinite().isPositive();
                    });
        }
    }

    @Test
    void theTargetIsReachedWhereNumPyReachesIt() throws IOException {
        List<TimeToLossRow> rows =
                TableReader.read(Tables.TIME_TO_LOSS, folder.resolve("run").resolve("time-to-loss.csv"));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.ending().status()).as(row.ending().error()).isEqualTo(Status.OK);
            assertThat(row.contender().init()).isEqualTo("he");
            assertThat(row.result().outcome()).isEqualTo(Outcome.REACHED);
            assertThat(row.result().firstHitIteration()).isEqualTo(ITERATIONS_TO_TARGET);
            assertThat(row.result().trainSeconds()).isNotNull().isFinite().isPositive();
        });
    }

    @Test
    void theJarHasBenchmarksAndTheManifestItNeeds() throws IOException {
        try (JarFile jar = new JarFile(JarProcess.jar().toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo(Main.class.getName());
            assertThat(manifest.getValue("Multi-Release")).isEqualTo("true");
            assertThat(manifest.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
            ZipEntry list = jar.getEntry("META-INF/BenchmarkList");
            try (InputStream in = jar.getInputStream(list)) {
                assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines())
                        .hasSizeGreaterThanOrEqualTo(7);
            }
        }
    }
}
