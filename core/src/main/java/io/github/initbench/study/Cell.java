package io.github.initbench.study;

import io.github.initbench.linalg.BackendOptions;
import java.io.Serializable;

/**
 * Everything that decides a training, as plain values: whoever runs a cell gets the same {@link CellResult}, in any process. A grid of trainings
 * is made of them.
 *
 * @param resultVersion what the program computes: {@link #RESULT_VERSION} of the one that made the cell
 * @param experiment what is trained; of files with the SHA-256 of their values
 * @param backend that computes it, by name
 * @param options its threads and type
 */
public record Cell(int resultVersion, Experiment experiment, String backend, BackendOptions options)
        implements Serializable {

    /** Raised whenever the same cell comes to have another result. */
    public static final int RESULT_VERSION = 1;

    public Cell {
        if (experiment.dataset().readsFiles() && experiment.trainSha256() == null) {
            throw new IllegalArgumentException(
                    "cell: dataset " + experiment.dataset().name()
                            + " is read from files, and the SHA-256 of their values is missing; load them first, and name it");
        }
    }

    /** An experiment on a backend. */
    public Cell(Experiment experiment, String backend, BackendOptions options) {
        this(RESULT_VERSION, experiment, backend, options);
    }

    /**
     * What the cell is known by, as 64 hexadecimal digits: equal where all is equal that decides the result, in whatever process or version.
     * Where a file lies is no part of it, what it holds is.
     */
    public String key() {
        return CellKey.of(this);
    }
}
