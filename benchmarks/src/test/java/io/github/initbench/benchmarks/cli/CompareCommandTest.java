package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.reports.table.Ending;
import io.github.initbench.reports.table.Operation;
import io.github.initbench.reports.table.Stamp;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From two folders to the exit code. */
class CompareCommandTest {

    private static final String HERE = "{\"machine_id\": \"a\", \"machine\": {\"logical_cores\": 2}, \"jvm\": \"17\"}";
    private static final String THERE = "{\"machine_id\": \"b\", \"machine\": {\"logical_cores\": 4}, \"jvm\": \"17\"}";

    @TempDir
    Path folder = Path.of("");

    private String run(String name, String environment, int forks, double score) throws IOException {
        List<ThroughputRow> rows = new ArrayList<>();
        for (int fork = 1; fork <= forks; fork++) {
            rows.add(new ThroughputRow(
                    new Stamp(name, "2026-01-02T03:04:05Z"),
                    null,
                    "Gemm.multiply",
                    new ThroughputRow.Contender("ejml", null, null, null, null),
                    new Operation(null, null, null, null, null, null, null, null, null, null),
                    new ThroughputRow.Position(fork, 1, null),
                    new ThroughputRow.Score(score + 0.1 * fork, "ops/s"),
                    ThroughputRow.Roof.NONE,
                    new ThroughputRow.Observed(null, null, null, null, null),
                    Ending.OK));
        }
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("throughput.csv"), TableWriter.text(Tables.THROUGHPUT, rows));
        if (!environment.isEmpty()) {
            Files.writeString(run.resolve("environment.json"), environment);
        }
        return run.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 100, 0, no regression",
        "5, 90,  1, regression",
        "5, 120, 0, improvement",
        "4, 90,  3, inconclusive",
        "4, 100, 3, inconclusive"
    })
    void theExitCodeIsTheVerdict(int forks, double score, int exit, String verdict) throws IOException {
        Cli call = Cli.run("compare", run("old", HERE, 5, 100), run("new", HERE, forks, score));
        assertThat(call.exit()).as(call.err()).isEqualTo(exit);
        assertThat(call.out()).contains(" " + verdict + " ").doesNotContain("machine");
        assertThat(call.err()).isEmpty();
    }

    @Test
    void aWiderThresholdForgives() throws IOException {
        Cli call = Cli.run("compare", run("old", HERE, 5, 100), run("new", HERE, 5, 90), "--threshold", "0.2");
        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("beyond 20% it decides");
    }

    @Test
    void otherMachinesAreRefusedUnlessForced() throws IOException {
        String base = run("old", HERE, 5, 100);
        String candidate = run("new", THERE, 5, 100);
        String differ = "different machines: machine_id: a against b; logical_cores: 2 against 4";
        Cli refused = Cli.run("compare", base, candidate);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isEqualTo("compare: " + differ + "; --force compares them all the same\n");
        for (String format : List.of("text", "markdown", "csv")) {
            Cli forced = Cli.run("compare", base, candidate, "--force", "--format", format);
            assertThat(forced.exit()).isZero();
            assertThat(forced.out().replace("\\", "")).contains(differ);
        }
    }

    @Test
    void otherConditionsAreRefusedUnlessForced() throws IOException {
        String quick = HERE.replace("\"jvm\"", "\"asked\": {\"profile\": \"quick\"}, \"jvm\"");
        String base = run("old", quick, 5, 100);
        String candidate = run("new", quick.replace("quick", "full"), 5, 100);
        String differ = "different conditions: asked.profile: quick against full";
        Cli refused = Cli.run("compare", base, candidate);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).isEqualTo("compare: " + differ + "; --force compares them all the same\n");
        Cli forced = Cli.run("compare", base, candidate, "--force");
        assertThat(forced.exit()).isZero();
        assertThat(forced.out()).containsOnlyOnce("asked.profile").contains(differ);
    }

    @Test
    void whatIsInconclusiveMayBeAllowedAndNothingElse() throws IOException {
        String base = run("old", HERE, 5, 100);
        String few = run("few", HERE, 4, 100);
        assertThat(Cli.run("compare", base, few, "--allow-inconclusive").exit()).isZero();
        String slower = run("slower", HERE, 5, 90);
        assertThat(Cli.run("compare", base, slower, "--allow-inconclusive").exit())
                .isEqualTo(1);
        String nothing = run("nothing", HERE, 0, 100);
        assertThat(Cli.run("compare", base, nothing, "--allow-inconclusive").exit())
                .isEqualTo(3);
        String elsewhere = run("elsewhere", THERE, 4, 100);
        assertThat(Cli.run("compare", base, elsewhere, "--allow-inconclusive").exit())
                .isEqualTo(3);
    }

    @Test
    void anUnknownMachineIsRefusedUnlessForced() throws IOException {
        String base = run("old", HERE, 5, 100);
        String candidate = run("new", "", 5, 100) + "/throughput.csv";
        Cli refused = Cli.run("compare", base, candidate);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err())
                .startsWith("compare: machine unknown: no environment.json beside the tables of candidate; --force");
        assertThat(Cli.run("compare", base, candidate, "--force").exit()).isZero();
    }

    @Test
    void whatElseDiffersIsNoted() throws IOException {
        Cli call = Cli.run("compare", run("old", HERE, 5, 100), run("new", HERE.replace("17", "25"), 5, 100));
        assertThat(call.exit()).isZero();
        assertThat(call.out()).contains("also differs: jvm: 17 against 25");
    }

    @Test
    void aFileIsWrittenWhole() throws IOException {
        Path file = folder.resolve("compare.csv");
        Cli call = Cli.run(
                "compare",
                run("old", HERE, 5, 100),
                run("new", HERE, 5, 90),
                "--format",
                "csv",
                "--out",
                file.toString());
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.out()).isEqualTo("1 regression: " + file + "\n");
        assertThat(TableReader.read(Tables.COMPARE, file)).hasSize(1);
        assertThat(folder).isDirectoryNotContaining("glob:**.tmp");
        Cli unwritable = Cli.run(
                "compare",
                folder.resolve("old").toString(),
                folder.resolve("new").toString(),
                "--out",
                folder.resolve("none").resolve("x").toString());
        assertThat(unwritable.exit()).isEqualTo(2);
        assertThat(unwritable.err().lines()).hasSize(1);
        assertThat(unwritable.err()).startsWith("cannot write ").contains("make its folder");
    }

    @Test
    void aTornFileIsOneLine() throws IOException {
        String base = run("old", HERE, 5, 100);
        Path torn = folder.resolve("old").resolve("throughput.csv");
        Files.writeString(torn, Files.readString(torn).stripTrailing());
        Cli call = Cli.run("compare", base, base);
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err()).startsWith(torn + ", line 6: torn last line").endsWith("remove that row\n");
    }
}
