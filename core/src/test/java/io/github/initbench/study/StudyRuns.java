package io.github.initbench.study;

import io.github.initbench.CirclesRun;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.ConfusionMatrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.GradientDescent;
import java.util.List;
import java.util.Optional;

/** Runs on circles, and results that no run had. */
final class StudyRuns {

    private StudyRuns() {}

    static StudyResult run(StudySpec spec, Weights initial) {
        return run(spec, initial, BackendOptions.DEFAULT);
    }

    static StudyResult run(StudySpec spec, Weights initial, BackendOptions options) {
        try (Backend<?> backend = Backends.named("ejml").create(options)) {
            return new InitializationStudy<>(backend, spec).run(initial, point -> {});
        }
    }

    static StudySpec spec(NetworkSpec network, double learningRate, int iterations, int recordEvery) {
        return new StudySpec(
                network,
                CirclesRun.train(),
                Optional.of(CirclesRun.test()),
                new GradientDescent(learningRate),
                Optional.empty(),
                iterations,
                new Recording(recordEvery, 0),
                new BinaryCrossEntropy());
    }

    /** A few updates of the notebook's network from an initialization. */
    static StudyResult begun(String initializer) {
        return run(spec(CirclesRun.NETWORK, 0.01, 10, 10), CirclesRun.weights(initializer));
    }

    /**
     * A run with another end.
     *
     * @param counts of the training set, see {@link ConfusionMatrix}
     */
    static StudyResult ending(StudyResult run, double finalLoss, List<List<Integer>> counts) {
        ConfusionMatrix confusion = new ConfusionMatrix(counts);
        int examples = counts.stream()
                .flatMap(List::stream)
                .mapToInt(Integer::intValue)
                .sum();
        int right = 0;
        for (int i = 0; i < counts.size(); i++) {
            right += counts.get(i).get(i);
        }
        return new StudyResult(
                run.points(),
                new Evaluation(
                        (double) right / examples,
                        confusion,
                        run.train().actual(),
                        run.train().predictions()),
                run.test(),
                finalLoss,
                finalLoss,
                run.initialLoss(),
                run.divergedAt(),
                run.initialWeights(),
                run.finalWeights(),
                run.dtype());
    }
}
