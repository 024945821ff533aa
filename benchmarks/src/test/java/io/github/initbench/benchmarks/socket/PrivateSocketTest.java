package io.github.initbench.benchmarks.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A socket that no other user can reach, whatever the temporary folder is, and of which nothing is left. */
class PrivateSocketTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final int LIMIT = 101;

    @TempDir
    Path base = Path.of("");

    @Test
    @SuppressWarnings("try") // closed earlier, and again
    void whatIsWrittenArrivesAlsoOnceTheSocketIsClosed() throws IOException {
        try (PrivateSocket socket = PrivateSocket.bind();
                SocketChannel child = PrivateSocket.connect(socket.path());
                SocketChannel parent = socket.accept(LONG)) {
            socket.close();
            assertThat(parent.isBlocking()).isTrue();
            child.write(ByteBuffer.wrap("hello".getBytes(StandardCharsets.UTF_8)));
            child.shutdownOutput();
            ByteBuffer got = ByteBuffer.allocate(64);
            while (parent.read(got) >= 0) {
                // to the end
            }
            assertThat(new String(got.array(), 0, got.position(), StandardCharsets.UTF_8))
                    .isEqualTo("hello");
        }
    }

    @Test
    void severalMayConnect() throws IOException {
        try (PrivateSocket socket = PrivateSocket.bind();
                SocketChannel first = PrivateSocket.connect(socket.path());
                SocketChannel second = PrivateSocket.connect(socket.path());
                SocketChannel one = socket.accept(LONG);
                SocketChannel other = socket.accept(LONG)) {
            assertThat(Stream.of(first, second, one, other)).allMatch(SocketChannel::isConnected);
        }
    }

    @Test
    void noOtherUserCanEnterItsFolder() throws IOException {
        assumeTrue(base.getFileSystem().supportedFileAttributeViews().contains("posix"), "a POSIX file system");
        try (PrivateSocket socket = PrivateSocket.bind()) {
            Path folder = socket.path().resolveSibling("");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aFolderWithTooLongAPathIsPassedOver() throws IOException {
        Path tooLong = Files.createDirectory(base.resolve("x".repeat(150)));
        Path shorter = shortFolder();
        try (PrivateSocket socket = PrivateSocket.bind(List.of(tooLong.toString(), shorter.toString()))) {
            assertThat(socket.path()).startsWith(shorter);
            assertThat(socket.path().toString().getBytes(StandardCharsets.UTF_8))
                    .hasSizeLessThan(LIMIT);
        } finally {
            assertThat(filesIn(tooLong)).isZero();
            Files.delete(shorter); // nothing is left in it
        }
    }

    /** Of a length that Linux would take. */
    @Test
    void soIsOneThatOnlySomeSystemsTake() throws IOException {
        Path shorter = shortFolder();
        Path bordering = shorter.resolve("x"
                .repeat(105
                        - "/initbench1234567890123456789/s".length()
                        - shorter.toString().length()));
        Files.createDirectory(bordering);
        try (PrivateSocket socket = PrivateSocket.bind(List.of(bordering.toString(), shorter.toString()))) {
            assertThat(socket.path().getParent()).hasParent(shorter);
        } finally {
            assertThat(filesIn(bordering)).isZero();
            Files.delete(bordering);
            Files.delete(shorter);
        }
    }

    @Test
    void whereNoFolderServesTheMessageNamesThemAndTheRemedy() throws IOException {
        String missing = base.resolve("missing").toString();
        String file = Files.createFile(base.resolve("file")).toString();
        String invalid = "\0";
        assertThatThrownBy(() -> PrivateSocket.bind(List.of(missing, file, invalid)))
                .isInstanceOf(IOException.class)
                .hasMessageContainingAll(missing, file, "java -Djava.io.tmpdir=DIR");
    }

    @Test
    void noProcessConnectsInTime() throws IOException {
        try (PrivateSocket socket = PrivateSocket.bind()) {
            assertThatThrownBy(() -> socket.accept(Duration.ofMillis(20)))
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessageContaining(socket.path().toString())
                    .hasMessageContaining("20 ms");
        }
    }

    @Test
    @SuppressWarnings("try") // closed earlier, and again
    void closingEndsTheWaitWithAnException() throws Exception {
        ExecutorService waiting = Executors.newSingleThreadExecutor();
        try (PrivateSocket socket = PrivateSocket.bind()) {
            CountDownLatch begun = new CountDownLatch(1);
            Future<SocketChannel> accepted = waiting.submit(() -> {
                begun.countDown();
                return socket.accept(LONG);
            });
            begun.await();
            socket.close();
            assertThatThrownBy(accepted::get).hasCauseInstanceOf(AsynchronousCloseException.class);
        } finally {
            waiting.shutdownNow();
        }
    }

    @Test
    @SuppressWarnings("try") // closed earlier, and again
    void nothingIsLeft() throws IOException {
        Path only = shortFolder();
        try (PrivateSocket socket = PrivateSocket.bind(List.of(only.toString()))) {
            assertThat(socket.path()).exists();
            assertThat(filesIn(only)).isOne();
            socket.close();
            assertThat(filesIn(only)).isZero();
        } finally {
            Files.delete(only);
        }
    }

    /** Wherever the temporary folder is. */
    private static Path shortFolder() throws IOException {
        Path tmp = Path.of("/tmp");
        return Files.isWritable(tmp) ? Files.createTempDirectory(tmp, "b") : Files.createTempDirectory("b");
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
