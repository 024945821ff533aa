package io.github.initbench.study;

import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.random.StreamKind;
import io.github.initbench.train.OptimizerSpec;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cells to begin with, and their results. */
final class Cells {

    private Cells() {}

    /** The notebook's run from He on EJML, to a loss of 0.2. */
    static Cell he() {
        return new Cell(experiment("he", TrainingPlan.towards(0.2, 15_000)), "ejml", BackendOptions.DEFAULT);
    }

    static Experiment experiment(String initialization, TrainingPlan plan) {
        return experiment(new DatasetSpec("circles", Map.of()), initialization, StreamKind.NUMPY, null, plan);
    }

    static Experiment experiment(
            DatasetSpec dataset,
            String initialization,
            StreamKind streams,
            @Nullable Integer batch,
            TrainingPlan plan) {
        return new Experiment(
                dataset,
                null,
                null,
                List.of(2, 10, 5, 1),
                "relu",
                initialization,
                streams,
                3,
                OptimizerSpec.gradientDescent(0.01),
                batch,
                7,
                plan);
    }

    static Cell onEjml(Experiment experiment) {
        return new Cell(experiment, "ejml", BackendOptions.DEFAULT);
    }

    /** Each by a runner of its own where {@code fresh}, all by one otherwise. */
    static List<CellResult> run(boolean fresh, List<Cell> cells) {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            CellRunner<?> runner = new CellRunner<>(backend);
            return cells.stream()
                    .map(cell -> (fresh ? new CellRunner<>(backend) : runner).run(cell))
                    .toList();
        }
    }

    static CellResult run(Cell cell) {
        return run(true, List.of(cell)).get(0);
    }
}
