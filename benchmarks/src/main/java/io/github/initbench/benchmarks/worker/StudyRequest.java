package io.github.initbench.benchmarks.worker;

import io.github.initbench.benchmarks.workload.NotebookCircles;
import io.github.initbench.study.Experiment;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One experiment from several initializations. Backend, threads and dtype are not part of it.
 *
 * @param experiment from the first of them
 * @param inits each once
 * @param saveWeights the folder for .npy files, or null
 * @param details whether predictions are reported too, and points and decision regions where the data have two features
 */
public record StudyRequest(
        Experiment experiment, List<String> inits, @Nullable String saveWeights, boolean details)
        implements WorkerRequest {

    /** The seeds' four initializations. */
    public static final List<String> NOTEBOOK_INITS = List.of("zeros", "random", "he", "xavier");

    /**
     * Validates.
     *
     * @throws IllegalArgumentException if a name is unknown, or there twice; one line that states what would be right
     */
    public StudyRequest {
        inits = List.copyOf(inits);
        if (Set.copyOf(inits).size() != inits.size()) {
            throw new IllegalArgumentException("init: " + String.join(",", inits) + " names one twice; name each once");
        }
        for (String init : inits) {
            Experiment unused = experiment.withInitialization(init);
        }
    }

    /** The notebooks' study. */
    public static StudyRequest circles() {
        return new StudyRequest(NotebookCircles.experiment(NOTEBOOK_INITS.get(0)), NOTEBOOK_INITS, null, false);
    }
}
