package io.github.initbench.acceptance.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.JarProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run beside which another one is under way is refused before it begins, in one line. */
class RunLockTest {

    private static final String PROFILE = "--profile smoke --backend ejml";
    private static final String JMH = "Gemm -p backend=ejml -f 1";

    @TempDir
    Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(strings = {PROFILE, JMH})
    void aHeldLockIsRefusedAtOnce(String arguments) throws IOException, InterruptedException {
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            requireRefused("lock: /127.0.0.1:" + held.getLocalPort(), held.getLocalPort(), arguments);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {PROFILE, JMH})
    @SuppressWarnings("try") // the lock is only held
    void soIsJmhsOwn(String arguments) throws IOException, InterruptedException {
        Path file = folder.resolve("jmh.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            requireRefused("another benchmark holds " + file, freePort(), arguments);
        }
    }

    private void requireRefused(String message, int port, String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "-Djmh.ignoreLock=false", // the last one counts
                "-Dinitbench.lock-port=" + port,
                "-Djava.io.tmpdir=" + folder,
                "-jar",
                JarProcess.jar().toString()));
        command.addAll(List.of(arguments.split(" ")));
        JarProcess run = JarProcess.java(Files.createDirectory(folder.resolve("run")), command);
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.output().strip())
                .startsWith(message)
                .endsWith("run java -Djmh.ignoreLock=true -jar benchmarks.jar")
                .hasLineCount(1);
        assertThat(folder.resolve("run").resolve("reports")).doesNotExist();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
