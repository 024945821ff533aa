package io.github.initbench.study;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.Evaluator;
import io.github.initbench.train.Trainer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * Trains one network from given weights to the last iteration, recording losses on the way.
 *
 * <p>Never stops early: a run that diverges goes on and says where it did.
 */
public final class InitializationStudy<M extends Matrix> {

    private final StudySpec spec;
    private final Trainer<M> trainer;
    private final Evaluator<M> evaluator;

    /**
     * Writes both datasets to the backend.
     *
     * @throws IllegalArgumentException if the network does not fit the data
     */
    public InitializationStudy(Backend<M> backend, StudySpec spec) {
        this.spec = spec;
        this.trainer = new Trainer<>(backend, spec.network(), spec.train(), spec.optimizer());
        this.evaluator = new Evaluator<>(trainer.network(), spec.test());
    }

    /**
     * One run.
     *
     * @param initial not modified
     * @param listener is told each point as it is recorded
     */
    public StudyResult run(Weights initial, Consumer<LossPoint> listener) {
        Loss stable = spec.network().loss().stable();
        Loss recorded = spec.recordedLoss();
        List<LossPoint> points = new ArrayList<>();
        OptionalInt divergedAt = OptionalInt.empty();
        double initialLoss = Double.NaN;
        trainer.restore(initial);
        for (int i = 0; i < spec.iterations(); i++) {
            trainer.forward();
            if (i % spec.recordEvery() == 0) {
                Logits logits = trainer.logits();
                double loss = logits.loss(stable);
                initialLoss = i == 0 ? loss : initialLoss;
                divergedAt = divergedAt.isEmpty() && !Double.isFinite(loss) ? OptionalInt.of(i) : divergedAt;
                LossPoint point =
                        new LossPoint(i, logits.loss(recorded), testLogits().loss(recorded));
                points.add(point);
                listener.accept(point);
            }
            trainer.backward();
            trainer.update();
        }
        trainer.forward();
        Logits logits = trainer.logits();
        if (divergedAt.isEmpty() && !Double.isFinite(logits.loss(stable))) {
            divergedAt = OptionalInt.of(spec.iterations());
        }
        return new StudyResult(
                points,
                logits.accuracy(stable),
                testLogits().accuracy(stable),
                logits.loss(recorded),
                initialLoss,
                divergedAt,
                Arrays.stream(testLogits().predictions(stable)).boxed().toList(),
                initial,
                trainer.weights());
    }

    private Logits testLogits() {
        return evaluator.logits(trainer.parameters());
    }
}
