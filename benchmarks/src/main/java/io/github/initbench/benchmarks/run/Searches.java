package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.jmh.TargetSearch;
import io.github.initbench.benchmarks.jmh.TimeToLoss;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.Status;
import io.github.initbench.study.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The untimed passes of a run's time to loss, each computed once, in a process of its own: all forks of a backend on one problem share a file,
 * which is deleted at the end.
 */
final class Searches implements Closeable {

    private final BackendOptions options;
    private final Path folder;
    private final Map<String, Path> files = new HashMap<>(); // by the cell's key

    /** On backends of these options. */
    Searches(BackendOptions options) throws IOException {
        this.options = options;
        this.folder = Files.createTempDirectory("initbench-searches");
        folder.toFile().deleteOnExit(); // an interrupted run closes nothing
    }

    /**
     * The file for a trial of time to loss.
     *
     * @throws TrialFailedException if the search failed
     */
    Path file(Trial.Jmh trial) throws IOException, TrialFailedException {
        try {
            Cell cell = new Cell(TimeToLoss.experiment(trial.parameters()), trial.backend(), options);
            Path known = files.get(cell.key());
            return known == null ? search(cell) : known;
        } catch (WorkerFailedException | IllegalArgumentException | BackendUnavailableException e) {
            throw new TrialFailedException("the search for the target failed: " + e.getMessage(), Status.FAILED, e);
        }
    }

    private Path search(Cell cell) throws IOException, BackendUnavailableException {
        Path file = folder.resolve(files.size() + ".json");
        file.toFile().deleteOnExit();
        TargetSearch.write(cell, file);
        files.put(cell.key(), file);
        return file;
    }

    @Override
    public void close() throws IOException {
        for (Path file : files.values()) {
            Files.deleteIfExists(file);
        }
        Files.delete(folder);
    }
}
