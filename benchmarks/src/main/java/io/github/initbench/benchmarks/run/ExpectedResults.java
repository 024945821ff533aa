package io.github.initbench.benchmarks.run;

import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.jmh.Benchmarks;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.benchmarks.worker.ExpectedRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.reports.table.Status;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * What must come of each workload of a run, computed by the reference in a process of its own, once: all backends, passes and forks on one
 * network share a file. The files are deleted at the end.
 */
final class ExpectedResults implements Closeable {

    private static final String REFERENCE = "reference";

    private final Dtype dtype;
    private final ComputedFiles<Workload> files = new ComputedFiles<>();

    /** For backends of that type. */
    ExpectedResults(Dtype dtype) throws IOException {
        this.dtype = dtype;
    }

    /**
     * Computes what all of these trials need; where that fails, {@link #file} throws.
     *
     * @param stop whether to leave the rest
     */
    void computeAll(List<Trial.Jmh> trials, BooleanSupplier stop) throws IOException {
        Set<Workload> workloads = new LinkedHashSet<>();
        for (Trial.Jmh trial : trials) {
            try {
                if (!trial.backend().equals(Trial.HOST)) {
                    workloads.add(workload(trial));
                }
            } catch (TrialFailedException e) {
                // thrown again when its turn comes
            }
        }
        compute(workloads, stop);
    }

    /**
     * The file for the trial; empty where no backend takes part.
     *
     * @throws TrialFailedException if it is not known what must come of the benchmark, or the reference could not compute it: unchecked the trial
     *     must not run
     */
    Optional<Path> file(Trial.Jmh trial) throws IOException, TrialFailedException {
        if (trial.backend().equals(Trial.HOST)) {
            return Optional.empty();
        }
        Workload workload = workload(trial);
        compute(Set.of(workload), () -> false);
        return Optional.of(files.file(workload));
    }

    private static Workload workload(Trial.Jmh trial) throws TrialFailedException {
        try {
            return Benchmarks.workload(trial.benchmark(), trial.parameters())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "expected results: what must come of " + trial.benchmark() + " is not known"));
        } catch (IllegalArgumentException e) {
            throw failed(e);
        }
    }

    private static TrialFailedException failed(Exception why) {
        return new TrialFailedException(String.valueOf(why.getMessage()), Status.FAILED, why);
    }

    /** Computes what is needed and not known yet, in one process, which has ended before the next trial runs. */
    private void compute(Set<Workload> workloads, BooleanSupplier stop) throws IOException {
        try (Worker reference = Worker.of(REFERENCE, BackendOptions.DEFAULT)) {
            for (Workload workload : workloads) {
                if (!stop.getAsBoolean()) {
                    files.compute(workload, file -> write(workload, reference, file));
                }
            }
        }
    }

    private void write(Workload workload, Worker reference, Path file) throws TrialFailedException {
        try {
            reference.expected(
                    new ExpectedRequest(workload, dtype, file.toAbsolutePath().toString()));
        } catch (IOException | IllegalArgumentException e) {
            throw new TrialFailedException(
                    "the expected results could not be computed: " + e.getMessage(), Status.FAILED, e);
        }
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
