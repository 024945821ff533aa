package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.acceptance.ProviderJvm;
import io.github.initbench.benchmarks.Main;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run on a disk that a backend fills up, then goes on with room again; and one that cannot be written. Needs unshare from util-linux, to mount a
 * small disk that no other process sees.
 */
@Tag("long")
class FullDiskTest {

    private static final String FILLS_UP = """
            mkdir disk; mount -t tmpfs -o size=256k tmpfs disk
            export INITBENCH_TEST_FAULT=FILLS_THE_DISK INITBENCH_TEST_FILL=$PWD/disk/ballast
            "$@" --profile smoke --backend ejml,faulty --only step --forks 8 --out disk/run; echo "full: $?"
            export INITBENCH_TEST_FAULT=NONE
            rm disk/ballast
            "$@" --resume disk/run; echo "resumed: $?"
            cp -r disk/run kept
            mount -o remount,ro disk
            "$@" --resume disk/run; echo "read-only: $?"
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void whatIsThereStaysAndTheRunGoesOn() throws IOException, InterruptedException {
        Path script = Files.writeString(folder.resolve("run.sh"), FILLS_UP);
        Process process = new ProcessBuilder(
                        "unshare",
                        "-rm",
                        "bash",
                        script.toString(),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djmh.ignoreLock=true",
                        "-cp",
                        ProviderJvm.classPath(folder, FaultyProvider.class),
                        Main.class.getName())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertThat(output)
                .contains("disk/run: No space left on device; mend that, then go on with --resume disk/run")
                .contains("full: 1", "resumed: 0", "read-only: 2")
                .containsPattern("output folder: cannot write in .*disk/run");
        assertThat(TableReader.read(Tables.THROUGHPUT, folder.resolve("kept").resolve("throughput.csv")))
                .hasSize(2 * 2 * 8)
                .allMatch(row -> row.ending().status() == Status.OK)
                .extracting(row -> List.of(
                        row.contender().backend(),
                        String.valueOf(row.position().fork()),
                        String.valueOf(row.position().iteration())))
                .doesNotHaveDuplicates();
    }
}
