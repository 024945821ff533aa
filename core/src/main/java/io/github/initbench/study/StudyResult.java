package io.github.initbench.study;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.Weights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * All that is seen of one training: the facts of a {@link CellResult}, and what they were computed from.
 *
 * @param points the recorded losses, in the order of iterations
 * @param targets what became of each target loss, in the plan's order
 * @param divergedAt the first evaluation whose stable loss is not finite, if any
 * @param stalledAt the first iteration of an epoch that left every parameter equal, if one was seen before a divergence
 * @param initialLoss the training loss at iteration 0, in the stable form
 * @param bestLoss the lowest stable loss of all evaluations before a divergence; NaN if there is none
 * @param finalStableLoss the training loss after the last update, in the stable form, by which runs are compared
 * @param finalLoss the same in the recorded form
 * @param train the training set after the last update
 * @param test likewise the test set, if there is one
 * @param initialWeights before the first update, in float64 as they were drawn: a float32 backend begins with them rounded
 * @param finalWeights after the last
 * @param dtype the type that was computed in
 */
public record StudyResult(
        List<LossPoint> points,
        List<TargetResult> targets,
        OptionalInt divergedAt,
        OptionalInt stalledAt,
        double initialLoss,
        double bestLoss,
        double finalStableLoss,
        double finalLoss,
        Evaluation train,
        Optional<Evaluation> test,
        Weights initialWeights,
        Weights finalWeights,
        Dtype dtype) {

    public StudyResult {
        points = List.copyOf(points);
        targets = List.copyOf(targets);
    }
}
