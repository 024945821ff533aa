package io.github.initbench.study;

import io.github.initbench.data.Dataset;
import io.github.initbench.data.DatasetDescription;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.Evaluator;
import io.github.initbench.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Trains one network from given weights to the last iteration, recording losses on the way.
 *
 * <p>Never stops early: a run that diverges goes on, and its result holds the iteration of divergence.
 */
public final class InitializationStudy<M extends Matrix> {

    private final StudySpec spec;
    private final Trainer<M> trainer;
    private final Optional<Evaluator<M>> evaluator;

    /**
     * Loads both datasets.
     *
     * @throws IllegalArgumentException if the data cannot be read, or do not fit into memory
     */
    public InitializationStudy(Backend<M> backend, StudySpec spec) {
        this.spec = spec;
        this.trainer = spec.miniBatch()
                .map(m -> Trainer.miniBatch(
                        backend, spec.network(), Dataset.of(spec.train()), spec.optimizer(), m.size(), m.shuffleSeed()))
                .orElseGet(() -> Trainer.fullBatch(backend, spec.network(), spec.train(), spec.optimizer()));
        this.evaluator = spec.test().map(test -> new Evaluator<>(trainer.network(), test));
    }

    /** The training set as it was loaded. */
    public DatasetDescription trainingSet() {
        return trainer.trainingSet();
    }

    /** The test set as it was loaded, if there is one. */
    public Optional<DatasetDescription> testSet() {
        return evaluator.map(Evaluator::description);
    }

    /**
     * One run.
     *
     * @param initial not modified
     * @param listener receives each point as it is recorded
     */
    public StudyResult run(Weights initial, Consumer<LossPoint> listener) {
        Loss stable = spec.network().loss().stable();
        Loss recorded = spec.recordedLoss();
        List<LossPoint> points = new ArrayList<>();
        OptionalInt divergedAt = OptionalInt.empty();
        trainer.restore(initial);
        Logits initialLogits = trainer.logits();
        double initialLoss = initialLogits.loss(stable);
        for (int i = 0; i < spec.iterations(); i++) {
            if (spec.recording().includes(i)) {
                Logits logits = i == 0 ? initialLogits : trainer.logits(); // with mini-batches a pass over everything
                divergedAt = firstOf(divergedAt, i, logits.loss(stable));
                LossPoint point = new LossPoint(i, logits.loss(recorded), testLoss(recorded));
                points.add(point);
                listener.accept(point);
            }
            trainer.stepReusingForward();
        }
        Logits logits = trainer.logits();
        double finalStableLoss = logits.loss(stable);
        divergedAt = firstOf(divergedAt, spec.iterations(), finalStableLoss);
        return new StudyResult(
                points,
                Evaluation.of(logits, stable),
                testLogits().map(test -> Evaluation.of(test, stable)),
                logits.loss(recorded),
                finalStableLoss,
                initialLoss,
                divergedAt,
                initial,
                trainer.weights(),
                trainer.network().backend().info().dtype());
    }

    private static OptionalInt firstOf(OptionalInt divergedAt, int iteration, double loss) {
        return divergedAt.isEmpty() && !Double.isFinite(loss) ? OptionalInt.of(iteration) : divergedAt;
    }

    private OptionalDouble testLoss(Loss loss) {
        Optional<Logits> logits = testLogits();
        return logits.isPresent() ? OptionalDouble.of(logits.get().loss(loss)) : OptionalDouble.empty();
    }

    private Optional<Logits> testLogits() {
        return evaluator.map(trainer::logits);
    }
}
