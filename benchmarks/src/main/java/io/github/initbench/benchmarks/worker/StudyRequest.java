package io.github.initbench.benchmarks.worker;

import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.random.StreamKind;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.Recording;
import io.github.initbench.study.TrainingPlan;
import io.github.initbench.train.OptimizerSpec;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One experiment from several initializations. On what it is computed is no part of it.
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
        Experiment experiment = new Experiment(
                new DatasetSpec("circles", Map.of()),
                null,
                null,
                List.of(2, 10, 5, 1),
                "relu",
                NOTEBOOK_INITS.get(0),
                StreamKind.NUMPY,
                3,
                OptimizerSpec.gradientDescent(0.01),
                null,
                0,
                TrainingPlan.recording(15_000, new Recording(1000, 0), "naive"));
        return new StudyRequest(experiment, NOTEBOOK_INITS, null, false);
    }
}
