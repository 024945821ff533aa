package io.github.initbench.benchmarks.workload;

import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.random.StreamKind;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.Recording;
import io.github.initbench.study.TrainingPlan;
import io.github.initbench.train.OptimizerSpec;
import java.util.List;
import java.util.Map;

/** The notebooks' training on circles. */
public final class NotebookCircles {

    private NotebookCircles() {}

    /** From an initialization at weight seed 3: 15,000 updates, the naive loss at every 1000th. */
    public static Experiment experiment(String initialization) {
        return new Experiment(
                new DatasetSpec("circles", Map.of()),
                null,
                null,
                List.of(2, 10, 5, 1),
                "relu",
                initialization,
                StreamKind.NUMPY,
                3,
                OptimizerSpec.gradientDescent(0.01),
                null,
                0,
                TrainingPlan.recording(15_000, new Recording(1000, 0), "naive"));
    }
}
