package io.github.initbench.study;

import io.github.initbench.linalg.BackendOptions;
import java.io.Serializable;

/**
 * Everything that determines a training, as plain values. A sweep is a list of cells. The same cell has the same {@link CellResult} in every
 * process, on the same version of the backend's library and the kernel that it picks for the CPU:
 *
 * <pre>{@code
 * Experiment experiment = new Experiment(
 *         new DatasetSpec("circles", Map.of()), null, null, List.of(2, 10, 5, 1), "relu", "he", StreamKind.NUMPY, 3,
 *         OptimizerSpec.gradientDescent(0.01), null, 0, TrainingPlan.towards(0.2, 15_000));
 * Cell cell = new Cell(experiment, "ejml", BackendOptions.DEFAULT);
 * try (Backend<?> backend = Backends.named(cell.backend()).create(cell.options())) {
 *     CellResult result = new CellRunner<>(backend).run(cell);
 *     result.facts().targets().get(0).iterations(); // 8705
 * }
 * }</pre>
 *
 * @param resultVersion what the program computes: {@link #RESULT_VERSION} of the one that made the cell
 * @param experiment what is trained; where data are read from files, pinned to the SHA-256 of their values
 * @param backend that computes it, by name
 * @param options its threads and type
 */
public record Cell(int resultVersion, Experiment experiment, String backend, BackendOptions options)
        implements Serializable {

    /** Incremented when the same cell would give a different result. */
    public static final int RESULT_VERSION = 1;

    public Cell {
        if (experiment.dataset().readsFiles() && experiment.trainSha256() == null) {
            throw new IllegalArgumentException(
                    "cell: dataset " + experiment.dataset().name()
                            + " is read from files, and the SHA-256 of their values is missing; load the data with CellRunner.load and pin it"
                            + " with Experiment.on");
        }
    }

    /** An experiment on a backend. */
    public Cell(Experiment experiment, String backend, BackendOptions options) {
        this(RESULT_VERSION, experiment, backend, options);
    }

    /**
     * The cell's identifier, 64 hexadecimal digits: equal cells have the same one in every process, and different results different ones. Data
     * that are pinned ({@link Experiment#on}) are in it by their SHA-256 alone, wherever they lie and however they are read; others by name
     * and options, as they are written.
     */
    public String key() {
        return CellKey.of(this);
    }
}
