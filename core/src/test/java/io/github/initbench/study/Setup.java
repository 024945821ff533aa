package io.github.initbench.study;

import io.github.initbench.CirclesRun;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.train.Evaluator;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.util.Optional;
import java.util.function.Consumer;

/** Trainings of any network on any examples from any weights, of which a cell could not say all. The order of mini-batches is from seed 1. */
record Setup(
        NetworkSpec network,
        Dataset train,
        Optional<Dataset> test,
        double learningRate,
        Optional<Integer> batch,
        TrainingPlan plan) {

    /** The notebook's circles with their test set, in full batches; the stable loss is recorded. */
    static Setup circles(NetworkSpec network, double learningRate, int iterations, int recordEvery) {
        return circles(
                network, learningRate, TrainingPlan.recording(iterations, new Recording(recordEvery, 0), "stable"));
    }

    static Setup circles(NetworkSpec network, double learningRate, TrainingPlan plan) {
        return new Setup(
                network, CirclesRun.train(), Optional.of(CirclesRun.test()), learningRate, Optional.empty(), plan);
    }

    StudyResult run(Weights initial) {
        return run("ejml", initial, BackendOptions.DEFAULT, point -> {});
    }

    StudyResult run(String backend, Weights initial, BackendOptions options, Consumer<LossPoint> listener) {
        try (Backend<?> created = Backends.named(backend).create(options)) {
            return run(created, initial, listener);
        }
    }

    private <M extends Matrix> StudyResult run(Backend<M> backend, Weights initial, Consumer<LossPoint> listener) {
        Trainer<M> trainer = trainer(backend);
        Optional<Evaluator<M>> tested = test.map(examples -> new Evaluator<>(trainer.network(), examples));
        return ObservedTraining.run(trainer, tested, initial, plan, listener);
    }

    <M extends Matrix> Trainer<M> trainer(Backend<M> backend) {
        GradientDescent optimizer = new GradientDescent(learningRate);
        return batch.map(size -> Trainer.miniBatch(backend, network, train, optimizer, size, () -> new RandomState(1)))
                .orElseGet(() -> Trainer.fullBatch(backend, network, train, optimizer));
    }
}
