package io.github.initbench.study;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.Losses;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.Evaluator;
import io.github.initbench.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One training to the end of its budget, and what is seen of it.
 *
 * <p>Never stops early: a training that diverges goes on, and is judged as diverged from there.
 */
final class ObservedTraining<M extends Matrix> {

    private final Trainer<M> trainer;
    private final Optional<Evaluator<M>> test;
    private final TrainingPlan plan;
    private final Consumer<LossPoint> listener;
    private final Loss stable;
    private final Loss recorded;
    private final List<TargetTracker> targets;
    private final StallDetector stalls;
    private final List<LossPoint> points = new ArrayList<>();
    private double initialLoss = Double.NaN;
    private double bestLoss = Double.NaN;
    private OptionalInt divergedAt = OptionalInt.empty();

    private ObservedTraining(
            Trainer<M> trainer, Optional<Evaluator<M>> test, TrainingPlan plan, Consumer<LossPoint> listener) {
        this.trainer = trainer;
        this.test = test;
        this.plan = plan;
        this.listener = listener;
        Loss loss = trainer.network().spec().loss();
        this.stable = loss.stable();
        this.recorded = Losses.form(plan.lossForm(), loss);
        this.targets = plan.targets().stream().map(TargetTracker::new).toList();
        this.stalls = new StallDetector(trainer.updatesPerEpoch(), trainer::weights);
    }

    /**
     * Trains; the trainer is left at the last state.
     *
     * @param initial not modified
     * @param listener receives each point as it is recorded
     */
    static <M extends Matrix> StudyResult run(
            Trainer<M> trainer,
            Optional<Evaluator<M>> test,
            Weights initial,
            TrainingPlan plan,
            Consumer<LossPoint> listener) {
        ObservedTraining<M> training = new ObservedTraining<>(trainer, test, plan, listener);
        trainer.train(initial, plan.budget(), training::at);
        return training.result(initial);
    }

    private void at(int iteration) {
        if (plan.evaluates(iteration)) {
            Logits logits = trainer.logits();
            evaluated(iteration, logits.loss(stable));
            if (plan.records(iteration)) {
                LossPoint point = new LossPoint(iteration, logits.loss(recorded), testLoss());
                points.add(point);
                listener.accept(point);
            }
        }
        stalls.at(iteration);
    }

    private void evaluated(int iteration, double loss) {
        if (iteration == 0) {
            initialLoss = loss;
        }
        if (divergedAt.isEmpty() && !Double.isFinite(loss)) {
            divergedAt = OptionalInt.of(iteration);
        }
        double judged = divergedAt.isPresent() ? Double.NaN : loss;
        bestLoss = judged < bestLoss || Double.isNaN(bestLoss) ? judged : bestLoss;
        targets.forEach(target ->
                target.evaluated(iteration, judged, () -> trainer.weights().sha256()));
        stalls.evaluated(judged);
    }

    private @Nullable Double testLoss() {
        return testLogits().map(logits -> logits.loss(recorded)).orElse(null);
    }

    private Optional<Logits> testLogits() {
        return test.map(trainer::logits);
    }

    private StudyResult result(Weights initial) {
        Logits logits = trainer.logits();
        OptionalInt stalledAt = divergedAt.isPresent() ? OptionalInt.empty() : stalls.stalledAt();
        return new StudyResult(
                points,
                targets.stream()
                        .map(target -> target.result(divergedAt.isPresent(), stalledAt.isPresent()))
                        .toList(),
                divergedAt,
                stalledAt,
                initialLoss,
                bestLoss,
                logits.loss(stable),
                logits.loss(recorded),
                Evaluation.of(logits, stable),
                testLogits().map(tested -> Evaluation.of(tested, stable)),
                initial,
                trainer.weights(),
                trainer.network().backend().info().dtype());
    }
}
