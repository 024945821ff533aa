package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.TrialRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run in a locale with other decimal points or digits, in a folder whose name has blanks and letters beyond ASCII. */
class ForeignPlacesTest {

    /** A shell makes the folder, as this JVM's own locale may have no such letters. */
    private static final String SCRIPT =
            "mkdir 'Läufe, 数 1' && cd 'Läufe, 数 1' && \"$@\"; exit=$?; cp -r 'mein Lauf' ../run; exit $exit";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @Tag("long")
    @ValueSource(strings = {"de-DE", "ar-EG-u-nu-arab"})
    void noTableShowsIt(String locale) throws IOException, InterruptedException {
        String[] parts = locale.split("-u-", -1);
        String[] names = parts[0].split("-", -1);
        Path script = Files.writeString(folder.resolve("run.sh"), SCRIPT, StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder(
                "bash",
                script.toString(),
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djmh.ignoreLock=true",
                "-Duser.language=" + names[0],
                "-Duser.country=" + names[1],
                "-Duser.extensions=" + (parts.length > 1 ? "u-" + parts[1] : ""),
                "-jar",
                JarProcess.jar().toString(),
                "--profile",
                "smoke",
                "--backend",
                "ejml,simd",
                "--only",
                "step|Initializer",
                "--out");
        builder.command().add("mein Lauf");
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process =
                builder.directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        Path run = folder.resolve("run");
        assertThat(TableReader.read(Tables.TRIALS, run.resolve("trials.csv")))
                .hasSize(3)
                .extracting(TrialRow::status)
                .containsOnly(Status.OK);
        assertThat(TableReader.read(Tables.THROUGHPUT, run.resolve("throughput.csv")))
                .hasSize(6)
                .allMatch(row -> row.ending().status() == Status.OK);
        for (String file : List.of("throughput.csv", "trials.csv", "machine.csv")) {
            assertThat(Files.readString(run.resolve(file))).as(file).matches("\\p{ASCII}*");
        }
        assertThat(output).as("the summary has no locale either").matches("(?s)\\p{ASCII}*tables: mein Lauf.*");
    }
}
