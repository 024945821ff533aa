package io.github.initbench.study;

import java.io.Serializable;
import java.util.List;

/**
 * How long a network is trained, and what is looked at on the way.
 *
 * <p>The training loss is evaluated at iteration 0, at every {@code evaluationInterval}th, at those that are recorded, and after the last
 * update. Targets and divergence are judged there, on the loss's stable form.
 *
 * @param budget updates; at least 1
 * @param evaluationInterval in updates; at least 1
 * @param targets losses to reach, each finite; may be empty
 * @param recording when losses are recorded; the first before the budget is spent
 * @param lossForm the form of the losses that are recorded: stable or naive, see {@link io.github.initbench.loss.Losses#form}
 */
public record TrainingPlan(
        int budget, int evaluationInterval, List<Double> targets, Recording recording, String lossForm)
        implements Serializable {

    public TrainingPlan {
        targets = List.copyOf(targets);
        if (budget < 1) {
            throw new IllegalArgumentException("iterations: " + budget + " is below 1");
        }
        if (evaluationInterval < 1) {
            throw new IllegalArgumentException("evaluation interval: " + evaluationInterval + " is below 1");
        }
        for (double target : targets) {
            if (!Double.isFinite(target)) {
                throw new IllegalArgumentException("target loss: " + target + " is not a finite number");
            }
        }
        if (recording.from() >= budget) {
            throw new IllegalArgumentException("record from: " + recording.from() + " is not below the " + budget
                    + " iterations; nothing would be recorded");
        }
    }

    /** Evaluates only at iteration 0, at recorded iterations and at the end. */
    public static TrainingPlan recording(int budget, Recording recording, String lossForm) {
        return new TrainingPlan(budget, budget, List.of(), recording, lossForm);
    }

    /** Evaluates at every iteration whether the loss is at most the target; records the first loss alone. */
    public static TrainingPlan towards(double targetLoss, int budget) {
        return new TrainingPlan(budget, 1, List.of(targetLoss), new Recording(Math.max(1, budget), 0), "stable");
    }

    boolean records(int iteration) {
        return iteration < budget && recording.includes(iteration);
    }

    boolean evaluates(int iteration) {
        return iteration % evaluationInterval == 0 || iteration == budget || records(iteration);
    }
}
