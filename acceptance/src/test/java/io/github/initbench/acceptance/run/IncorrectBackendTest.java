package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.Main;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.reports.summary.ThroughputEntry;
import io.github.initbench.reports.summary.ThroughputSummary;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backend whose results are off is in every row as incorrect, with what is off; it is not ranked. */
class IncorrectBackendTest {

    private static final String NUMBERS = ", element \\d+: got \\S+, the reference has \\S+, rounding allows \\S+";

    @TempDir
    Path folder = Path.of("");

    @Test
    @Tag("long")
    void isNeverRanked() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        ProviderJvm ended = ProviderJvm.end(
                folder,
                InexactProvider.class,
                Main.class,
                List.of("--profile", "smoke", "--backend", InexactProvider.NAME, "--out", run.toString()));
        String output = ended.output();

        assertThat(ended.exit()).as(output).isEqualTo(1);
        assertThat(output).contains("incorrect: ForwardBackward logits, element ");
        List<ThroughputRow> rows = TableReader.read(Tables.THROUGHPUT, run.resolve("throughput.csv"));
        assertThat(rows)
                .filteredOn(row -> row.contender().backend().equals(InexactProvider.NAME))
                .as(output)
                .hasSize(5)
                .allSatisfy(row -> {
                    assertThat(row.ending().status()).as(row.ending().error()).isEqualTo(Status.INCORRECT);
                    assertThat(row.ending().error())
                            .matches("(ForwardBackward logits|BareProducts z of layer 1|Gemm c)" + NUMBERS);
                    assertThat(row.score().value()).isNull();
                });
        assertThat(rows)
                .filteredOn(row -> row.contender().backend().equals(Trial.HOST))
                .as("where no backend takes part nothing is compared")
                .isNotEmpty()
                .allMatch(row -> row.ending().status() == Status.OK);
        List<TimeToLossRow> trainings = TableReader.read(Tables.TIME_TO_LOSS, run.resolve("time-to-loss.csv"));
        assertThat(trainings)
                .filteredOn(row -> row.contender().backend().equals(InexactProvider.NAME))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ending().status()).as(row.ending().error()).isEqualTo(Status.INCORRECT);
                    assertThat(row.ending().error()).matches("TimeToLoss logits" + NUMBERS);
                    assertThat(row.result().trainSeconds()).isNull();
                });
        for (ThroughputSummary.Group group : ThroughputSummary.of(rows).groups()) {
            for (ThroughputEntry entry : group.entries()) {
                if (entry.backend().equals(InexactProvider.NAME)) {
                    assertThat(entry.relativeSpeed()).isNull();
                    assertThat(entry.notOk()).containsKey(Status.INCORRECT);
                }
            }
        }
    }
}
