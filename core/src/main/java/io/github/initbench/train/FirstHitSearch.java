package io.github.initbench.train;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.nn.Weights;
import java.util.OptionalInt;

/**
 * The untimed pass of a time-to-loss measurement: trains through the whole budget, evaluating the loss at every iteration.
 *
 * <p>It goes on after the first hit, so that it can say whether the loss stays down.
 */
public final class FirstHitSearch {

    private FirstHitSearch() {}

    /** Trains from the initial weights; the trainer is left at the last state. */
    public static <M extends Matrix> TrainingOutcome run(Trainer<M> trainer, Weights initial, StopRule rule) {
        Loss loss = trainer.network().spec().loss().stable();
        trainer.restore(initial);
        int firstHit = -1;
        int sustainedHit = -1;
        String hitSha256 = "";
        double best = Double.NaN;
        double current = Double.NaN;
        for (int i = 0; i <= rule.budgetIterations(); i++) {
            current = trainer.loss(loss);
            if (!Double.isFinite(current) && firstHit < 0) {
                return new TrainingOutcome.Diverged(i, trainer.weights().sha256(), best, current);
            }
            best = current < best || Double.isNaN(best) ? current : best;
            if (current <= rule.targetLoss()) {
                if (firstHit < 0) {
                    firstHit = i;
                    hitSha256 = trainer.weights().sha256();
                }
                sustainedHit = sustainedHit < 0 ? i : sustainedHit;
            } else {
                sustainedHit = -1;
            }
            if (i < rule.budgetIterations()) {
                trainer.stepOn();
            }
        }
        if (firstHit >= 0) {
            OptionalInt sustained = sustainedHit < 0 ? OptionalInt.empty() : OptionalInt.of(sustainedHit);
            return new TrainingOutcome.Reached(firstHit, hitSha256, sustained, best, current);
        }
        return new TrainingOutcome.Exhausted(
                rule.budgetIterations(), trainer.weights().sha256(), best, current);
    }
}
