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
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs one training to the end of its budget and records losses, targets, divergence and stalls.
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
    private final int lastEpoch; // the iteration at which the last whole epoch begins; below 0 where there is none
    private final List<LossPoint> points = new ArrayList<>();
    private double initialLoss = Double.NaN;
    private double bestLoss = Double.NaN;
    private @Nullable Integer divergedAt;
    private @Nullable Weights beforeLastEpoch;
    private boolean stalled;

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
        int epoch = trainer.updatesPerEpoch();
        this.lastEpoch = (plan.budget() / epoch - 1) * epoch;
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
        if (iteration == lastEpoch) {
            beforeLastEpoch = trainer.weights();
        } else if (beforeLastEpoch != null && iteration == lastEpoch + trainer.updatesPerEpoch()) {
            stalled = trainer.weights().equalsToTheBit(beforeLastEpoch);
            beforeLastEpoch = null;
        }
    }

    private void evaluated(int iteration, double loss) {
        if (iteration == 0) {
            initialLoss = loss;
        }
        if (divergedAt == null && !Double.isFinite(loss)) {
            divergedAt = iteration;
        }
        double judged = divergedAt == null ? loss : Double.NaN;
        bestLoss = judged < bestLoss || Double.isNaN(bestLoss) ? judged : bestLoss;
        targets.forEach(target ->
                target.evaluated(iteration, judged, () -> trainer.weights().sha256()));
    }

    private @Nullable Double testLoss() {
        return testLogits().map(logits -> logits.loss(recorded)).orElse(null);
    }

    private Optional<Logits> testLogits() {
        return test.map(trainer::logits);
    }

    private StudyResult result(Weights initial) {
        Logits logits = trainer.logits();
        double finalRecordedLoss = logits.loss(recorded);
        Evaluation train = Evaluation.of(logits, stable);
        Optional<Evaluation> tested = testLogits().map(all -> Evaluation.of(all, stable));
        Weights last = trainer.weights();
        boolean rests = stalled && divergedAt == null;
        TrainingFacts facts = new TrainingFacts(
                targets.stream()
                        .map(target -> target.result(divergedAt != null, rests))
                        .toList(),
                divergedAt,
                rests,
                initialLoss,
                bestLoss,
                finalRecordedLoss,
                train.scores(),
                tested.map(Evaluation::scores).orElse(null),
                initial.sha256(),
                last.sha256(),
                points);
        return new StudyResult(
                facts,
                train,
                tested,
                initial,
                last,
                trainer.network().backend().info().dtype());
    }
}
