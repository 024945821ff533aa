package io.github.initbench.benchmarks.runner;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Held while a profile runs: two runs at once on one machine would measure each other.
 *
 * <p>JMH's own lock is free between two forks. With JMH's -Djmh.ignoreLock=true neither is taken.
 */
public final class RunLock implements Closeable {

    private final @Nullable FileChannel channel;

    private RunLock(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock, and makes sure that nobody holds JMH's own at this moment.
     *
     * @throws IllegalArgumentException if another run holds either
     */
    public static RunLock take() throws IOException {
        if (Boolean.getBoolean("jmh.ignoreLock")) {
            return new RunLock(null);
        }
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        lock(folder.resolve("jmh.lock")).close(); // JMH takes it for each fork
        return new RunLock(lock(folder.resolve("initbench-" + System.getProperty("user.name") + ".lock")));
    }

    private static FileChannel lock(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "lock: cannot write " + file + " (" + e.getClass().getSimpleName() + "); remove it, or run java"
                            + " -Djmh.ignoreLock=true -jar benchmarks.jar",
                    e);
        }
        throw new IllegalArgumentException(
                "another benchmark holds " + file
                        + " and would disturb this run; wait for its end, or run java -Djmh.ignoreLock=true -jar benchmarks.jar");
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
