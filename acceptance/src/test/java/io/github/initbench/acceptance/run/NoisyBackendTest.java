package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.Main;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a library prints, no row is lost, none is added, and none is another's. */
class NoisyBackendTest {

    private static final List<Integer> ITERATIONS = List.of(0, 100, 200);

    @TempDir
    Path folder = Path.of("");

    /** It is no probe that takes too long. */
    @Test
    void whatEndsAWorkerIsReportedAlsoWhereAThreadWouldKeepItAlive() throws IOException, InterruptedException {
        ProviderJvm check = ProviderJvm.end(
                folder, LingeringProvider.class, Main.class, List.of("check", "--backend", "lingering"));
        assertThat(check.exit()).as(check.output()).isEqualTo(2);
        assertThat(check.output())
                .startsWith("lingering is unavailable: its process ended with exit code 1; it printed: ")
                .contains(LingeringProvider.REASON)
                .hasLineCount(1);
    }

    @Test
    void hasAllRowsOfItsStudy() throws IOException, InterruptedException {
        Path out = folder.resolve("out");
        String command = "study --backend noisy,reference --init he,xavier --iterations 201 --record-every 100 --out";
        List<String> arguments = List.of((command + " " + out.getFileName()).split(" ", -1));
        String output = ProviderJvm.run(folder, NoisyProvider.class, Main.class, arguments);

        assertThat(output).doesNotContain("a licence", "call 1; ", "warning; ");
        List<LossCurveRow> curves = TableReader.read(Tables.LOSS_CURVE, out.resolve("loss-curve.csv"));
        List<StudyRow> results = TableReader.read(Tables.STUDY, out.resolve("study.csv"));
        for (String init : List.of("he", "xavier")) {
            assertThat(curves)
                    .filteredOn(row -> row.training().backend().equals(NoisyProvider.NAME))
                    .filteredOn(row -> row.training().init().equals(init))
                    .extracting(LossCurveRow::iteration)
                    .isEqualTo(ITERATIONS);
            assertThat(results)
                    .filteredOn(row -> row.training().init().equals(init))
                    .extracting(row -> row.training().backend())
                    .containsExactlyInAnyOrder(NoisyProvider.NAME, "reference");
            assertThat(results)
                    .filteredOn(row -> row.training().init().equals(init))
                    .extracting(row -> row.result().trainAccuracy())
                    .as("the same on both backends")
                    .containsOnly(results.stream()
                            .filter(row -> row.training().init().equals(init))
                            .findFirst()
                            .orElseThrow()
                            .result()
                            .trainAccuracy());
        }
    }
}
