package io.github.initbench.benchmarks.runner;

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

/** One run at a time, and who is refused is told why, as far as that is known. */
class RunLockTest {

    private static final String OVERRIDE = "run java -Djmh.ignoreLock=true -jar benchmarks.jar";

    /** Holds the lock of a port. */
    static final class Holder {
        private Holder() {}

        @SuppressWarnings("try") // the lock is only held
        public static void main(String[] args) throws IOException, InterruptedException {
            try (RunLock held = RunLock.take(Integer.parseInt(args[0]))) {
                System.out.println(System.getProperty("user.name"));
                Thread.sleep(Long.MAX_VALUE);
            }
        }
    }

    /** Another user's, where this is root. */
    @Test
    void anotherProcessIsRefusedUntilTheHolderIsGoneHoweverItEnded() throws IOException, InterruptedException {
        int port = freePort();
        Process holder = SecondUser.jvm(Holder.class, String.valueOf(port)).start();
        try {
            String user = new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(user.equals(System.getProperty("user.name"))).isEqualTo(!SecondUser.isPossible());
            assertThatThrownBy(() -> RunLock.take(port))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("another run measures on this machine, process " + holder.pid() + " of "
                            + user + ", and would disturb this one; ");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        RunLock.take(port).close();
    }

    @Test
    @SuppressWarnings("try") // the lock is only held
    void whoIsRefusedIsToldWhoHoldsIt() throws IOException {
        int port = freePort();
        try (RunLock held = RunLock.take(port)) {
            for (int i = 0; i < 2; i++) { // to each that asks
                assertThatThrownBy(() -> RunLock.take(port))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("another run measures on this machine, process "
                                + ProcessHandle.current().pid() + " of " + System.getProperty("user.name")
                                + ", and would disturb this one; wait for its end, or " + OVERRIDE);
            }
        }
        RunLock.take(port).close();
    }

    /** It may be anything, and what it says is none of our words. */
    @Test
    void anotherProgramIsNotTakenForARun() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            Thread speaking = new Thread(() -> speak(other));
            speaking.start();
            assertThatThrownBy(() -> RunLock.take(other.getLocalPort()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("lock: /127.0.0.1:" + other.getLocalPort()
                            + " is in use by a program that did not answer as a run does, so that two runs would not notice"
                            + " each other; end it, or " + OVERRIDE);
            speaking.join();
        }
    }

    private static void speak(ServerSocket server) {
        try (Socket asking = server.accept()) {
            asking.getOutputStream().write("initbench 1 \u001b[31mnobody\n".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    @SuppressWarnings("try") // both are only held
    void severalPortsAreSeveralLocks() throws IOException {
        try (RunLock one = RunLock.take(freePort());
                RunLock other = RunLock.take(freePort())) {
            assertThat(one).isNotSameAs(other);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
