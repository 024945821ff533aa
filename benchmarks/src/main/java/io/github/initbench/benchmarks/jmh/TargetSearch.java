package io.github.initbench.benchmarks.jmh;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.study.Cell;
import io.github.initbench.study.CellResult;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The untimed pass of {@link TimeToLoss}: in a process of its own, or read from a file where the run has made it for all forks. */
public final class TargetSearch {

    /** Names the file of the result, a {@link CellResult} as JSON; without it a fork searches itself. */
    public static final String PROPERTY = "initbench.search";

    private TargetSearch() {}

    /**
     * Searches, and writes what came of it.
     *
     * @param limit after which the process is killed
     * @throws BackendUnavailableException if the cell's backend does not work here
     */
    public static void write(Cell cell, Duration limit, Path file) throws IOException, BackendUnavailableException {
        new ObjectMapper().writeValue(file.toFile(), search(cell, limit));
    }

    /**
     * For a fork.
     *
     * @throws IllegalStateException if the search failed, or the file is another cell's
     */
    static CellResult of(Cell cell) {
        String file = System.getProperty(PROPERTY);
        try {
            return file == null ? search(cell, Worker.NO_LIMIT) : read(file, cell);
        } catch (IOException | BackendUnavailableException e) {
            throw new IllegalStateException("time to loss: the search for the target failed: " + e.getMessage(), e);
        }
    }

    private static CellResult search(Cell cell, Duration limit) throws IOException, BackendUnavailableException {
        try (Worker worker = Worker.of(cell.backend(), cell.options())) {
            return worker.run(cell, limit);
        }
    }

    private static CellResult read(String file, Cell cell) throws IOException {
        CellResult found = new ObjectMapper().readValue(Path.of(file).toFile(), CellResult.class);
        if (!found.key().equals(cell.key())) {
            throw new IllegalStateException(
                    "time to loss: " + file + " is of cell " + found.key() + ", this fork's is " + cell.key());
        }
        return found;
    }
}
