package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.Main;
import io.github.initbench.benchmarks.ProcessEnd;
import io.github.initbench.linalg.process.ProcessOutput;
import io.github.initbench.reports.run.JournalFile;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TrialRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that is killed goes on, as often as it takes, until it has what it would have had: nothing lost, nothing doubled. */
class ResumeTest {

    private static final List<String> BEGIN =
            List.of("--profile", "smoke", "--backend", "faulty,ejml", "--only", "step|study", "--out", "run");
    private static final List<String> RESUME = List.of("--resume", "run");

    /** Step on both, the study on one. */
    private static final int TRIALS = 3;

    private static final long SEED = 5;
    private static final int KILLS = 4;

    @TempDir
    Path folder = Path.of("");

    @Test
    @Tag("long")
    void killedAtRandomMomentsItLosesAndDoublesNothing() throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<String> arguments = BEGIN;
        List<Integer> done = new ArrayList<>();
        for (int i = 0; i < KILLS; i++) {
            Process process = start(arguments);
            ProcessOutput unused = ProcessOutput.of(process);
            Thread.sleep(3000 + random.nextInt(5000));
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            arguments = Files.exists(run().resolve(JournalFile.NAME)) ? RESUME : BEGIN;
            if (arguments.equals(BEGIN) && Files.exists(run())) {
                delete(run());
            }
            done.add(Files.exists(run().resolve("trials.csv")) ? lines("trials.csv") : 0);
        }
        assertThat(done).as("it goes on, and does not begin anew").isSorted();
        ProviderJvm ended = end(arguments);
        assertThat(ended.exit()).as(ended.output()).isZero();
        assertComplete();
        ProviderJvm again = end(RESUME);
        assertThat(again.exit()).as(again.output()).isZero();
        assertComplete();
    }

    @Test
    @Tag("long")
    void whatATrialLeftTornIsCutOff() throws IOException, InterruptedException {
        assertThat(end(BEGIN).exit()).isZero();
        List<String> journal = Files.readAllLines(run().resolve(JournalFile.NAME));
        Files.write(run().resolve(JournalFile.NAME), journal.subList(0, 3)); // begun and two trials
        Files.writeString(run().resolve(JournalFile.NAME), "{\"done\":\"to", StandardOpenOption.APPEND);
        Files.writeString(run().resolve("throughput.csv"), "2,torn", StandardOpenOption.APPEND);
        Files.writeString(run().resolve("notes.txt"), "mine\n");
        ProviderJvm resumed = end(RESUME);
        assertThat(resumed.exit()).as(resumed.output()).isZero();
        assertComplete();
        assertThat(run().resolve("notes.txt"))
                .as("a foreign file is left alone")
                .hasContent("mine\n");
    }

    @Test
    void anInterruptedRunEndsCleanlyAndGoesOnAsItWasBegun() throws IOException, InterruptedException {
        Process process = start(BEGIN);
        ProcessOutput printed = ProcessOutput.of(process);
        while (process.isAlive() && !(Files.exists(run().resolve("trials.csv")) && lines("trials.csv") > 1)) {
            Thread.sleep(50);
        }
        List<ProcessHandle> forks = List.of();
        while (process.isAlive() && forks.isEmpty()) { // the next trial's
            forks = process.descendants().toList();
        }
        assertThat(forks).isNotEmpty();
        new ProcessBuilder("kill", "-INT", String.valueOf(process.pid()))
                .start()
                .waitFor();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        String output = printed.text();
        assertThat(process.exitValue()).as(output).isEqualTo(130);
        assertThat(output)
                .contains("interrupted; to go on: java -jar benchmarks.jar --resume run")
                .contains("ForwardBackward.step");
        assertThat(forks).as("no fork is left behind").allMatch(ProcessEnd::hasEnded);
        assertThat(TableReader.read(Tables.TRIALS, run().resolve("trials.csv")))
                .hasSizeBetween(1, TRIALS - 1)
                .allMatch(row -> row.status() == Status.OK);
        assertThat(end(RESUME).exit()).isZero();
        assertComplete();
        requireRefusedUnderOtherConditions();
    }

    @Tag("long")
    @Test
    void aFailureBeforeIsNotForgotten() throws IOException, InterruptedException {
        ProviderJvm failed = ProviderJvm.end(
                folder,
                FaultyProvider.class,
                List.of(),
                Map.of(FaultyProvider.FAULT, FaultyProvider.Fault.EXITS.name()),
                Main.class,
                List.of("--profile", "smoke", "--backend", "faulty", "--only", "step", "--out", "run"));
        assertThat(failed.exit()).as(failed.output()).isEqualTo(1);
        assertThat(end(RESUME).exit()).isEqualTo(1);
    }

    private void requireRefusedUnderOtherConditions() throws IOException, InterruptedException {
        Path file = run().resolve("environment.json");
        ObjectMapper json = new ObjectMapper();
        JsonNode environment = json.readTree(file.toFile());

        ((ObjectNode) environment).put("machine_id", "another");
        json.writeValue(file.toFile(), environment);
        refused("machine_id was \"another\", is ");

        ((ObjectNode) environment).put("schema", 99);
        json.writeValue(file.toFile(), environment);
        refused("environment.json has schema 99, this program writes 4; go on with the program that began the run");

        Files.delete(file);
        Files.writeString(run().resolve("throughput.csv"), "another,table\n");
        refused("run has no environment.json; name the folder of a run that was begun with a profile");
    }

    private void refused(String message) throws IOException, InterruptedException {
        ProviderJvm resumed = end(RESUME);
        assertThat(resumed.exit()).as(resumed.output()).isEqualTo(2);
        assertThat(resumed.output()).startsWith("resume: ").contains(message).hasLineCount(1);
    }

    private void assertComplete() throws IOException {
        List<ThroughputRow> rows = TableReader.read(Tables.THROUGHPUT, run().resolve("throughput.csv"));
        assertThat(rows)
                .hasSize(4)
                .allMatch(row -> row.ending().status() == Status.OK)
                .extracting(row -> row.contender().backend() + row.benchmark()
                        + row.position().fork() + "/" + row.position().iteration())
                .doesNotHaveDuplicates();
        assertThat(rows)
                .extracting(row -> row.stamp().runId())
                .containsOnly(rows.get(0).stamp().runId());
        assertThat(TableReader.read(Tables.STUDY, run().resolve("study.csv")))
                .extracting(row -> row.training().init())
                .containsExactly("zeros", "random", "he", "xavier");
        assertThat(TableReader.read(Tables.LOSS_CURVE, run().resolve("loss-curve.csv")))
                .hasSize(4 * 15)
                .extracting(row -> row.training().init(), LossCurveRow::iteration)
                .doesNotHaveDuplicates();
        assertThat(TableReader.read(Tables.DATASET, run().resolve("dataset.csv")))
                .hasSize(2);
        assertThat(TableReader.read(Tables.TRIALS, run().resolve("trials.csv")))
                .hasSize(TRIALS)
                .extracting(TrialRow::order)
                .containsExactly(1, 2, 3);
    }

    private Process start(List<String> arguments) throws IOException {
        return ProviderJvm.start(folder, FaultyProvider.class, List.of(), Map.of(), Main.class, arguments);
    }

    private ProviderJvm end(List<String> arguments) throws IOException, InterruptedException {
        return ProviderJvm.end(folder, FaultyProvider.class, Main.class, arguments);
    }

    private Path run() {
        return folder.resolve("run");
    }

    private int lines(String file) throws IOException {
        return Files.readString(run().resolve(file)).split("\n", -1).length - 1;
    }

    private static void delete(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
