package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.TrialFailedException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Files for forks to read, each computed once a run; where that failed, the reason is kept instead. Deleted at the end.
 *
 * @param <K> what a file depends on
 */
final class ComputedFiles<K> implements Closeable {

    private final Path folder;
    private final Map<K, Path> files = new HashMap<>(); // also of what failed, which may be there in part
    private final Map<K, TrialFailedException> failures = new HashMap<>();

    /** Writes a file. */
    interface Computation {
        void write(Path file) throws IOException, TrialFailedException;
    }

    /** In a new temporary folder. */
    ComputedFiles() throws IOException {
        this.folder = Files.createTempDirectory("initbench-computed");
        folder.toFile().deleteOnExit(); // an interrupted run closes nothing
    }

    /** Computes the file unless that was tried before. */
    void compute(K key, Computation computation) throws IOException {
        if (files.containsKey(key)) {
            return;
        }
        Path file = folder.resolve(String.valueOf(files.size()));
        file.toFile().deleteOnExit();
        files.put(key, file);
        try {
            computation.write(file);
        } catch (TrialFailedException e) {
            failures.put(key, e);
        }
    }

    /**
     * The file, which was computed.
     *
     * @throws TrialFailedException if that failed
     */
    Path file(K key) throws TrialFailedException {
        TrialFailedException failure = failures.get(key);
        if (failure != null) {
            throw failure;
        }
        return Objects.requireNonNull(files.get(key), "not computed");
    }

    @Override
    public void close() throws IOException {
        for (Path file : files.values()) {
            Files.deleteIfExists(file);
        }
        Files.delete(folder);
    }
}
