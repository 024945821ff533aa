package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that another would disturb is refused before it begins, in one line. */
class RunLockTest {

    @ParameterizedTest
    @CsvSource({
        "jmh.lock,               --profile smoke",
        "initbench-somebody.lock,--profile smoke",
        "initbench-somebody.lock,Gemm -p backend=ejml -f 1",
    })
    @SuppressWarnings("try") // the lock is only held
    void aHeldLockIsRefusedAtOnce(String lock, String arguments, @TempDir Path folder)
            throws IOException, InterruptedException {
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path file = temporary.resolve(lock);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            List<String> command = new ArrayList<>(List.of(
                    "-Djmh.ignoreLock=false", // the last one counts
                    "-Duser.name=somebody",
                    "-Djava.io.tmpdir=" + temporary,
                    "-jar",
                    JarProcess.jar().toString()));
            command.addAll(List.of(arguments.split(" ")));
            JarProcess run = JarProcess.java(folder, command);
            assertThat(run.exit()).isEqualTo(2);
            assertThat(run.output().strip())
                    .startsWith("another benchmark holds " + file)
                    .hasLineCount(1);
            assertThat(folder.resolve("reports")).doesNotExist();
        }
    }
}
