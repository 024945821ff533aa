package io.github.initbench.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** One run at a time, and the refusal names the holder, as far as that is known. */
class RunLockTest {

    private static final String OVERRIDE = "run java -Djmh.ignoreLock=true -jar benchmarks.jar";

    /** Holds the lock of a free port, and prints which, and as whom. */
    static final class Holder {
        private Holder() {}

        @SuppressWarnings("try") // the lock is only held
        public static void main(String[] args) throws IOException, InterruptedException {
            try (RunLock held = RunLock.take(0)) {
                System.out.println(held.port() + " " + System.getProperty("user.name"));
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    /** Another user's, where this is root. */
    @Test
    void anotherProcessIsRefusedUntilTheHolderIsGoneHoweverItEnded() throws IOException, InterruptedException {
        Process holder = SecondUser.jvm(Holder.class).start();
        int port;
        try {
            String[] printed = new BufferedReader(
                            new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))
                    .readLine()
                    .split(" ", 2);
            port = Integer.parseInt(printed[0]);
            String user = printed[1];
            assertThat(user.equals(System.getProperty("user.name"))).isEqualTo(!SecondUser.isPossible());
            assertThatThrownBy(() -> RunLock.take(port))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("another run measures on this machine, process " + holder.pid() + " of "
                            + user + ", and would make this one noisy; ");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        RunLock.take(port).close();
    }

    @Test
    @SuppressWarnings("try") // the lock is only held
    void theRefusalNamesTheHolder() throws IOException {
        try (RunLock held = RunLock.take(0)) {
            for (int i = 0; i < 2; i++) { // on each connection
                assertThatThrownBy(() -> RunLock.take(held.port()))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("another run measures on this machine, process "
                                + ProcessHandle.current().pid() + " of " + System.getProperty("user.name")
                                + ", and would make this one noisy; wait for its end, or " + OVERRIDE);
            }
        }
    }

    /** It may be anything, and its answer is not printed. */
    @Test
    void anotherProgramIsNotTakenForARun() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Thread answering = new Thread(() -> answer(other));
            answering.start();
            assertThatThrownBy(() -> RunLock.take(other.getLocalPort()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lock: /127.0.0.1:" + other.getLocalPort()
                            + " is in use by a program that did not answer as a run does, so that two runs would not notice"
                            + " each other; end it, or " + OVERRIDE);
            answering.join();
        }
    }

    private static void answer(ServerSocket server) {
        try (Socket caller = server.accept()) {
            caller.getOutputStream().write("initbench 1 \u001b[31mnobody\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @SuppressWarnings("try") // both are only held
    void severalPortsAreSeveralLocks() throws IOException {
        try (RunLock one = RunLock.take(0);
                RunLock other = RunLock.take(0)) {
            assertThat(one.port()).isNotEqualTo(other.port());
        }
    }
}
