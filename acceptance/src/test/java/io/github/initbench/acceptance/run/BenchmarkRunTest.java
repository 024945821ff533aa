package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.run.BenchmarkRun;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TrialRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trial that fails is a row, never a gap, and the others go on. */
class BenchmarkRunTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFailingBackendIsInEveryRowAndStopsNothing() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        String output = ProviderJvm.run(folder, ThrowingProvider.class, FailingRun.class, List.of(run.toString()));

        assertThat(output).contains(FailingRun.END + BenchmarkRun.End.FAILED);
        assertThat(output).contains("absent is unavailable: its library is not here; install it");
        List<ThroughputRow> rows = TableReader.read(Tables.THROUGHPUT, run.resolve("throughput.csv"));
        assertThat(rows)
                .filteredOn(row -> row.contender().backend().equals(ThrowingProvider.NAME))
                .hasSize(5)
                .allSatisfy(row -> {
                    assertThat(row.ending().status()).isEqualTo(Status.FAILED);
                    assertThat(row.ending().error()).contains(ThrowingProvider.MESSAGE);
                    assertThat(row.score().value()).isNull();
                });
        assertThat(rows)
                .filteredOn(row -> row.contender().backend().equals("absent"))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ending().status()).isEqualTo(Status.UNAVAILABLE);
                    assertThat(row.ending().error()).isEqualTo("its library is not here");
                });
        assertThat(rows)
                .filteredOn(row -> row.contender().backend().equals(Trial.HOST))
                .as("after all the failures")
                .hasSize(2)
                .allMatch(row -> row.ending().status() == Status.OK);
        assertThat(TableReader.read(Tables.TRIALS, run.resolve("trials.csv")))
                .as("a clock that jumps back changes no order and no duration")
                .allSatisfy(row -> assertThat(row.seconds()).isPositive().isLessThan(120))
                .extracting(TrialRow::order)
                .isSorted();
        List<TimeToLossRow> trainings = TableReader.read(Tables.TIME_TO_LOSS, run.resolve("time-to-loss.csv"));
        assertThat(trainings)
                .extracting(
                        row -> row.contender().backend(), row -> row.ending().status())
                .containsExactly(tuple(ThrowingProvider.NAME, Status.FAILED));
        assertThat(TableReader.read(Tables.STUDY, run.resolve("study.csv")))
                .extracting(
                        row -> row.training().backend(),
                        row -> row.training().init(),
                        row -> row.ending().status())
                .containsExactlyElementsOf(Stream.of("zeros", "random", "he", "xavier")
                        .map(init -> tuple(ThrowingProvider.NAME, init, Status.FAILED))
                        .toList());
    }
}
