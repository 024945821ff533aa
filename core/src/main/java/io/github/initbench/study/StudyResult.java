package io.github.initbench.study;

import io.github.initbench.nn.Weights;
import java.util.List;
import java.util.OptionalInt;

/**
 * What one initialization led to.
 *
 * @param points the recorded losses, in the order of iterations
 * @param trainAccuracy after the last update, 0 to 1
 * @param testAccuracy likewise on the test set
 * @param finalLoss the training loss after the last update, in the recorded form
 * @param initialLoss the training loss at iteration 0, in the stable form
 * @param divergedAt the first recorded iteration whose stable loss is not finite, if any
 * @param testPredictions predicted targets of the test set, examples x outputs
 * @param initialWeights before the first update
 * @param finalWeights after the last
 */
public record StudyResult(
        List<LossPoint> points,
        double trainAccuracy,
        double testAccuracy,
        double finalLoss,
        double initialLoss,
        OptionalInt divergedAt,
        List<Double> testPredictions,
        Weights initialWeights,
        Weights finalWeights) {

    public StudyResult {
        points = List.copyOf(points);
        testPredictions = List.copyOf(testPredictions);
    }
}
