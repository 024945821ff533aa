package io.github.initbench.study;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.Weights;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What one initialization led to.
 *
 * @param points the recorded losses, in the order of iterations
 * @param train the training set after the last update
 * @param test likewise the test set, if there is one
 * @param finalLoss the training loss after the last update, in the recorded form
 * @param finalStableLoss the same in the stable form, by which runs are compared
 * @param initialLoss the training loss at iteration 0, in the stable form
 * @param divergedAt the first recorded iteration whose stable loss is not finite, if any
 * @param initialWeights before the first update, in float64 as they were drawn: a float32 backend begins with them rounded
 * @param finalWeights after the last
 * @param dtype the type that was computed in
 */
public record StudyResult(
        List<LossPoint> points,
        Evaluation train,
        Optional<Evaluation> test,
        double finalLoss,
        double finalStableLoss,
        double initialLoss,
        OptionalInt divergedAt,
        Weights initialWeights,
        Weights finalWeights,
        Dtype dtype) {

    public StudyResult {
        points = List.copyOf(points);
    }
}
