package io.github.initbench.benchmarks.socket;

import io.github.initbench.linalg.process.ParentWatch;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A connection from each fork of JMH to the JVM that starts it: by it the fork ends when that JVM does, and that JVM knows the fork's process.
 *
 * <p>JMH starts the forks and keeps their processes to itself. A fork connects before it does anything else, sends its process id, goes on when
 * that is known, and ends when the connection does. Neither side polls.
 */
public final class Lifeline implements Closeable {

    /** The system property that names where a fork connects. */
    private static final String PROPERTY = "initbench.lifeline";

    private static final Duration NO_LIMIT = Duration.ofDays(365);

    private final PrivateSocket socket;
    private final StartedProcesses started = StartedProcesses.fromNow();
    private final Map<ProcessHandle, SocketChannel> forks = new ConcurrentHashMap<>();

    private Lifeline(PrivateSocket socket) {
        this.socket = socket;
    }

    /** For forks that are started from now on. */
    public static Lifeline open() throws IOException {
        Lifeline lifeline = new Lifeline(PrivateSocket.bind());
        Thread thread = new Thread(lifeline::acceptAll, "lifeline");
        thread.setDaemon(true);
        thread.start();
        return lifeline;
    }

    /** The argument that a fork's JVM must have. */
    public String argument() {
        return "-D" + PROPERTY + "=" + socket.path();
    }

    private void acceptAll() {
        try {
            while (true) {
                accept(socket.accept(NO_LIMIT));
            }
        } catch (ClosedChannelException e) {
            // closed: there will be no more forks
        } catch (IOException e) {
            throw new UncheckedIOException("lifeline: takes no more connections, so that no more forks can start", e);
        } finally {
            closeSocket(); // a fork would wait for its answer
        }
    }

    private void closeSocket() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("lifeline: its socket cannot be closed", e);
        }
    }

    private void accept(SocketChannel connected) throws IOException {
        close(forks.entrySet().stream().filter(fork -> !fork.getKey().isAlive()).toList());
        try {
            long pid = new DataInputStream(Channels.newInputStream(connected)).readLong();
            forks.put(ProcessHandle.of(pid).orElseThrow(() -> new IOException("no process " + pid)), connected);
            connected.write(ByteBuffer.allocate(1));
        } catch (IOException e) {
            connected.close(); // it has ended already
        }
    }

    private void close(List<Map.Entry<ProcessHandle, SocketChannel>> ended) throws IOException {
        for (Map.Entry<ProcessHandle, SocketChannel> fork : ended) {
            forks.remove(fork.getKey());
            fork.getValue().close();
        }
    }

    /** Kills the forks that run, or what this JVM has started since this was opened where none has connected: it may hang before. */
    public void killForks() {
        List<ProcessHandle> running =
                forks.keySet().stream().filter(ProcessHandle::isAlive).toList();
        if (running.isEmpty()) {
            started.kill();
        } else {
            running.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /**
     * In a fork: from now on it ends with the JVM that started it. Without the argument nothing is done.
     *
     * @throws UncheckedIOException if that JVM is gone
     */
    public static void hold() {
        @Nullable String path = System.getProperty(PROPERTY);
        if (path != null) {
            try {
                SocketChannel channel = PrivateSocket.connect(Path.of(path));
                DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
                new DataOutputStream(Channels.newOutputStream(channel))
                        .writeLong(ProcessHandle.current().pid());
                in.readByte();
                ParentWatch.start(in);
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "lifeline: no process listens at " + path + "; the one that started this fork is gone", e);
            }
        }
    }

    /** Ends the forks that still run, and accepts no more. */
    @Override
    public void close() throws IOException {
        socket.close();
        close(List.copyOf(forks.entrySet()));
    }
}
