package io.github.initbench.benchmarks.socket;

import java.io.Closeable;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A Unix-domain socket that processes of this user alone can connect to: it is in a new folder that no other user can enter.
 *
 * <p>A socket's path must be short, about 100 bytes. Where java.io.tmpdir is longer, cannot be written or knows no sockets, the folder is in
 * /tmp, else in the user's home. What is connected stays so when the socket is closed.
 */
public final class PrivateSocket implements Closeable {

    /** What to do where none can be made. */
    public static final String REMEDY =
            "name a folder with a short path that can be written, by java -Djava.io.tmpdir=DIR";

    /** Systems take 104 or 108, the last of which is 0. */
    private static final int MAX_PATH_BYTES = 100;

    private final Path folder;
    private final Path path;
    private final ServerSocketChannel server;
    private final Selector selector;

    private PrivateSocket(Path folder, Path path, ServerSocketChannel server, Selector selector) {
        this.folder = folder;
        this.path = path;
        this.server = server;
        this.selector = selector;
    }

    /**
     * Listens at a path of its own.
     *
     * @throws IOException if there is no folder in which it can; the message lists those tried, and ends with {@link #REMEDY}
     */
    public static PrivateSocket bind() throws IOException {
        return bind(List.of(System.getProperty("java.io.tmpdir"), "/tmp", System.getProperty("user.home")));
    }

    /** In the first of these folders that serves. */
    static PrivateSocket bind(List<String> bases) throws IOException {
        IOException failure = new IOException("socket: none can be made in any of " + String.join(", ", bases));
        for (String base : bases) {
            try {
                return bind(Path.of(base).toAbsolutePath());
            } catch (IOException | InvalidPathException e) { // the latter where the locale lacks its letters
                failure.addSuppressed(e);
            }
        }
        Throwable last = failure.getSuppressed()[bases.size() - 1];
        throw new IOException(failure.getMessage() + " (" + last.getMessage() + "); " + REMEDY, failure);
    }

    private static PrivateSocket bind(Path base) throws IOException {
        Path folder = Files.createTempDirectory(base, "initbench"); // with mode 0700
        Path path = folder.resolve("s");
        ServerSocketChannel server = open(folder);
        try {
            requireShort(path);
            server.bind(UnixDomainSocketAddress.of(path));
            server.configureBlocking(false);
            Selector selector = Selector.open();
            server.register(selector, SelectionKey.OP_ACCEPT);
            folder.toFile().deleteOnExit(); // in reverse order; an interrupted process closes nothing
            path.toFile().deleteOnExit();
            return new PrivateSocket(folder, path, server, selector);
        } catch (IOException e) {
            server.close();
            Files.deleteIfExists(path);
            Files.delete(folder);
            throw e;
        }
    }

    private static void requireShort(Path path) throws IOException {
        if (path.toString().getBytes(StandardCharsets.UTF_8).length > MAX_PATH_BYTES) {
            throw new IOException(path + " is longer than " + MAX_PATH_BYTES + " bytes");
        }
    }

    private static ServerSocketChannel open(Path folder) throws IOException {
        try {
            return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        } catch (IOException e) {
            Files.delete(folder);
            throw e;
        } catch (UnsupportedOperationException e) {
            Files.delete(folder);
            throw new IOException("this system has no Unix-domain sockets", e);
        }
    }

    /** Where to connect; absolute. */
    public Path path() {
        return path;
    }

    /**
     * Waits for the next process that connects.
     *
     * @return the connection, in blocking mode
     * @throws SocketTimeoutException if none did in time
     * @throws AsynchronousCloseException if the socket was closed meanwhile, for example because the awaited process has ended
     */
    public SocketChannel accept(Duration limit) throws IOException {
        long end = System.nanoTime() + limit.toNanos();
        try {
            for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
                selector.select(Math.max(1, Duration.ofNanos(left).toMillis()));
                selector.selectedKeys().clear();
                SocketChannel connected = server.accept();
                if (connected != null) {
                    return connected;
                }
            }
        } catch (ClosedSelectorException e) {
            throw closed(e);
        }
        throw new SocketTimeoutException("socket: no process connected to " + path + " in " + limit.toMillis() + " ms");
    }

    private static AsynchronousCloseException closed(Exception cause) {
        AsynchronousCloseException closed = new AsynchronousCloseException();
        closed.initCause(cause);
        return closed;
    }

    /** Connects, in another process, to a socket of that path. */
    public static SocketChannel connect(Path path) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(path));
    }

    /** Listens no more, and deletes the folder; a thread that waits in {@link #accept} gets an exception. */
    @Override
    public void close() throws IOException {
        selector.close();
        server.close();
        Files.deleteIfExists(path);
        Files.deleteIfExists(folder);
    }
}
