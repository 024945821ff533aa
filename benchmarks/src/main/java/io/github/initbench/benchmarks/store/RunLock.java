package io.github.initbench.benchmarks.store;

import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Held while anything is measured: two runs at once on one machine would measure each other, whoever starts them.
 *
 * <p>It is a port of the loopback interface, where one process of the machine at a time can listen, of whatever user. A file that two users can
 * both lock there is none: not with another temporary folder each, a strict umask, or a kernel that guards files in shared folders. The port is
 * free when its holder is gone, however it ended. A run that finds it taken connects to it, and the holder identifies itself. JMH needs that
 * interface itself, to talk to forks.
 *
 * <p>With JMH's -Djmh.ignoreLock=true neither this lock nor JMH's own is taken.
 */
public final class RunLock implements Closeable {

    static final String IGNORE_PROPERTY = "jmh.ignoreLock";

    static final String REMEDY = "run java -D" + IGNORE_PROPERTY + "=true -jar benchmarks.jar";

    /** Names another port, for tests. */
    private static final String PORT_PROPERTY = "initbench.lock-port";

    /** Of no known service, and below the ports that systems assign to sockets without one. */
    private static final int PORT = 27_182;

    private static final int ANSWER_MILLIS = 2000;
    private static final int MAX_ANSWER_BYTES = 200;
    private static final Pattern ANSWER = Pattern.compile("initbench (?<pid>\\d+) (?<user>[^\\p{Cntrl}]+)\n");

    private final @Nullable ServerSocket held;
    private final Thread answering = new Thread(this::answerAll, "run-lock");

    private RunLock(@Nullable ServerSocket held) {
        this.held = held;
    }

    /**
     * Takes the lock, and makes sure that JMH's own is free at this moment.
     *
     * @param log receives lines for the user
     * @throws IllegalArgumentException if another run holds either
     */
    public static RunLock take(Consumer<String> log) throws IOException {
        if (Boolean.getBoolean(IGNORE_PROPERTY)) {
            return new RunLock(null);
        }
        RunLock lock = take(Integer.getInteger(PORT_PROPERTY, PORT));
        try {
            JmhLock.requireFree(Path.of(System.getProperty("java.io.tmpdir")), log);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
        return lock;
    }

    /** The lock of that port; of 0, that of any free one. */
    static RunLock take(int port) throws IOException {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
        ServerSocket socket = bind(address, true);
        RunLock lock = new RunLock(socket);
        lock.answering.setDaemon(true);
        lock.answering.start();
        return lock;
    }

    /** Tries once more where the holder is gone by the time of the connection. */
    private static ServerSocket bind(InetSocketAddress address, boolean onceMore) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.bind(address);
            return socket;
        } catch (BindException e) {
            socket.close();
            Optional<String> holder;
            try {
                holder = holder(address);
            } catch (ConnectException gone) {
                if (onceMore) {
                    return bind(address, false);
                }
                holder = Optional.empty();
            }
            throw new IllegalArgumentException(refusal(address, holder), e);
        } catch (IOException e) {
            socket.close();
            throw new IllegalArgumentException(
                    "lock: cannot listen at " + address + " (" + e.getMessage()
                            + "), so that two runs would not notice each other; " + REMEDY,
                    e);
        }
    }

    /** Where it is held, for tests. */
    int port() {
        return Objects.requireNonNull(held).getLocalPort();
    }

    /** Identifies the holder, on each connection. */
    private void answerAll() {
        ServerSocket socket = Objects.requireNonNull(held);
        String answer = "initbench " + ProcessHandle.current().pid() + " " + System.getProperty("user.name") + "\n";
        try {
            while (true) {
                answer(socket.accept(), answer.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            // closed; or there are no more files to be had, and the connection is closed without an answer
        }
    }

    private static void answer(Socket caller, byte[] answer) {
        try (caller) {
            caller.getOutputStream().write(answer);
        } catch (IOException e) {
            // the caller is gone
        }
    }

    private static String refusal(InetSocketAddress address, Optional<String> holder) {
        return holder.map(known -> "another run measures on this machine, " + known
                        + ", and would make this one noisy; wait for its end, or " + REMEDY)
                .orElse("lock: " + address
                        + " is in use by a program that did not answer as a run does, so that two runs"
                        + " would not notice each other; end it, or " + REMEDY);
    }

    /**
     * The holder as it identifies itself; empty where it does not answer as a run does.
     *
     * @throws ConnectException if it is gone meanwhile
     */
    private static Optional<String> holder(InetSocketAddress address) throws ConnectException {
        try (Socket socket = new Socket()) {
            socket.connect(address, ANSWER_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            byte[] answer = socket.getInputStream().readNBytes(MAX_ANSWER_BYTES);
            Matcher matcher = ANSWER.matcher(new String(answer, StandardCharsets.UTF_8));
            return matcher.matches()
                    ? Optional.of("process " + matcher.group("pid") + " of " + matcher.group("user"))
                    : Optional.empty();
        } catch (ConnectException e) {
            throw e;
        } catch (IOException e) {
            return Optional.empty(); // it does not answer
        }
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        if (held != null) {
            held.close();
            try {
                answering.join(); // the port is free once no thread waits at it
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
