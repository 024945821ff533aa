package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.jmh.TargetSearch;
import io.github.initbench.benchmarks.jmh.TimeToLoss;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.store.StudyTables;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.study.Cell;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The untimed passes of a run's time to loss, each in a process of its own: all forks of a backend on one problem share a file.
 */
final class Searches implements Closeable {

    private final BackendOptions options;
    private final ComputedFiles<String> files = new ComputedFiles<>(); // by the cell's key

    /** On backends of these options. */
    Searches(BackendOptions options) throws IOException {
        this.options = options;
    }

    /**
     * The file for a trial of time to loss.
     *
     * @throws TrialFailedException if the search failed, or took longer than the trial may
     */
    Path file(Trial.Jmh trial) throws IOException, TrialFailedException {
        Cell cell = new Cell(TimeToLoss.experiment(trial.parameters()), trial.backend(), options);
        files.compute(cell.key(), file -> search(cell, trial.limit(), file));
        return files.file(cell.key());
    }

    private static void search(Cell cell, Duration limit, Path file) throws IOException, TrialFailedException {
        try {
            TargetSearch.write(cell, limit, file);
        } catch (WorkerFailedException | IllegalArgumentException | BackendUnavailableException e) {
            throw new TrialFailedException(
                    "the search for the target failed: " + e.getMessage(), StudyTables.status(e), ForkEnd.of(e), e);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
