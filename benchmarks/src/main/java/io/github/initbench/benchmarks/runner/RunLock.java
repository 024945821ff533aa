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
     * Takes the lock.
     *
     * @throws IllegalArgumentException if another run holds it
     */
    public static RunLock take() throws IOException {
        if (Boolean.getBoolean("jmh.ignoreLock")) {
            return new RunLock(null);
        }
        Path file =
                Path.of(System.getProperty("java.io.tmpdir"), "initbench-" + System.getProperty("user.name") + ".lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new IllegalArgumentException("another run of initbench holds " + file
                    + " and would disturb this one; wait for its end, or start java with -Djmh.ignoreLock=true");
        }
        return new RunLock(channel);
    }

    /** Gives it back. */
    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }
}
