package io.github.initbench.benchmarks.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.initbench.data.Examples;
import io.github.initbench.dataset.LoadProgress;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.random.StreamKind;
import io.github.initbench.random.Streams;
import io.github.initbench.study.Experiment;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;

/** {@link TimeToLoss#train} with target 0.6: as many updates as NumPy needs, and not one more or less. */
record TimeToLossGolden(String backend, String init, JsonNode golden) {

    private static final String TARGET = "0.6";
    private static final long WEIGHT_SEED = 3;

    void run() {
        int iterationsToTarget = golden.path("firstHit").path(init).path(TARGET).intValue();
        int updates = iterationsToTarget < 0 ? TimeToLoss.BUDGET_ITERATIONS : iterationsToTarget;
        TimeToLoss benchmark = new TimeToLoss();
        benchmark.backend = backend;
        benchmark.init = init;
        benchmark.weightSeed = WEIGHT_SEED;
        benchmark.targetLoss = Double.parseDouble(TARGET);
        benchmark.open();
        try {
            TimeToLoss.Result result = new TimeToLoss.Result();
            benchmark.restore();
            String trained = benchmark.train(result).weights().sha256();
            require("updates", result.updates, updates);
            require("reached", result.reached, iterationsToTarget < 0 ? 0 : 1);
            benchmark.verify();
            if (!trained.equals(weightsAfter(updates))) {
                throw new IllegalStateException("the weights are not those after " + updates + " plain steps");
            }
        } finally {
            benchmark.close();
        }
    }

    private static void require(String what, int got, int expected) {
        if (got != expected) {
            throw new IllegalStateException(what + " is " + got + ", expected " + expected);
        }
    }

    private String weightsAfter(int updates) {
        try (Backend<?> created = Backends.named(backend).create(BackendOptions.DEFAULT)) {
            return weightsAfter(created, updates);
        }
    }

    private <M extends Matrix> String weightsAfter(Backend<M> created, int updates) {
        Experiment experiment = TimeToLoss.experiment(init, WEIGHT_SEED, 0.2);
        Trainer<M> trainer =
                Trainer.fullBatch(created, experiment.network(), train(experiment), new GradientDescent(0.01));
        trainer.restore(experiment.initial().weights(experiment.network(), Streams.numpy(WEIGHT_SEED)));
        for (int i = 0; i < updates; i++) {
            trainer.step();
        }
        return trainer.weights().sha256();
    }

    private static Examples train(Experiment experiment) {
        return experiment.dataset().open(StreamKind.NUMPY, LoadProgress.NONE).train();
    }
}
