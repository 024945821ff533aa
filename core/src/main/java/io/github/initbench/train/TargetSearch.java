package io.github.initbench.train;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.nn.Weights;
import java.util.OptionalInt;

/**
 * The untimed pass of a time-to-loss measurement: trains through the whole budget, evaluating the loss at every iteration.
 *
 * <p>It trains on past the target, to find out whether the loss stays there.
 */
public final class TargetSearch {

    private TargetSearch() {}

    /** Trains from the initial weights; the trainer is left at the last state. */
    public static <M extends Matrix> TrainingOutcome run(Trainer<M> trainer, Weights initial, StopRule rule) {
        Loss loss = trainer.network().spec().loss().stable();
        trainer.restore(initial);
        int iterationsToTarget = -1;
        int sustainedFrom = -1;
        String targetSha256 = "";
        double best = Double.NaN;
        double current = Double.NaN;
        for (int i = 0; i <= rule.budgetIterations(); i++) {
            current = trainer.loss(loss);
            if (!Double.isFinite(current) && iterationsToTarget < 0) {
                return new TrainingOutcome.Diverged(i, trainer.weights().sha256(), best, current);
            }
            best = current < best || Double.isNaN(best) ? current : best;
            if (current <= rule.targetLoss()) {
                if (iterationsToTarget < 0) {
                    iterationsToTarget = i;
                    targetSha256 = trainer.weights().sha256();
                }
                sustainedFrom = sustainedFrom < 0 ? i : sustainedFrom;
            } else {
                sustainedFrom = -1;
            }
            if (i < rule.budgetIterations()) {
                trainer.stepReusingForward();
            }
        }
        if (iterationsToTarget >= 0) {
            OptionalInt sustained = sustainedFrom < 0 ? OptionalInt.empty() : OptionalInt.of(sustainedFrom);
            return new TrainingOutcome.Reached(iterationsToTarget, targetSha256, sustained, best, current);
        }
        return new TrainingOutcome.Exhausted(
                rule.budgetIterations(), trainer.weights().sha256(), best, current);
    }
}
