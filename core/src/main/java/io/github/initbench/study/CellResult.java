package io.github.initbench.study;

import java.io.Serializable;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What came of a cell: facts of this one training, nothing that compares it with others. Losses are means over examples in nats; null where
 * there is none.
 *
 * @param key the cell's
 * @param trainSha256 of the training set's values as the network saw them
 * @param testSha256 likewise of the test set
 * @param targets what became of each target loss, in the cell's order
 * @param divergedAt the first evaluation whose stable loss is not finite
 * @param stalledAt the first iteration of an epoch that left every parameter equal
 * @param initialLoss at iteration 0, in the stable form; may be infinite or NaN, as the other losses
 * @param bestLoss the lowest stable loss of all evaluations before a divergence
 * @param finalLoss after the last update, in the stable form
 * @param finalRecordedLoss the same in the form that the cell records
 * @param train the training set after the last update
 * @param test likewise the test set
 * @param initialWeightsSha256 before the first update, see {@link io.github.initbench.nn.Weights#sha256}
 * @param finalWeightsSha256 after the last
 * @param curve the losses at the iterations that the cell records
 */
public record CellResult(
        String key,
        String trainSha256,
        @Nullable String testSha256,
        List<TargetResult> targets,
        @Nullable Integer divergedAt,
        @Nullable Integer stalledAt,
        double initialLoss,
        double bestLoss,
        double finalLoss,
        double finalRecordedLoss,
        Scores train,
        @Nullable Scores test,
        String initialWeightsSha256,
        String finalWeightsSha256,
        List<LossPoint> curve)
        implements Serializable {

    public CellResult {
        targets = List.copyOf(targets);
        curve = List.copyOf(curve);
    }

    /** The facts of a training of that cell. */
    static CellResult of(Cell cell, LoadedData<?> data, StudyResult result) {
        return new CellResult(
                cell.key(),
                data.trainingSet().sha256(),
                data.testSet().map(set -> set.sha256()).orElse(null),
                result.targets(),
                orNull(result.divergedAt()),
                orNull(result.stalledAt()),
                result.initialLoss(),
                result.bestLoss(),
                result.finalStableLoss(),
                result.finalLoss(),
                Scores.of(result.train()),
                result.test().map(Scores::of).orElse(null),
                result.initialWeights().sha256(),
                result.finalWeights().sha256(),
                result.points());
    }

    private static @Nullable Integer orNull(OptionalInt iteration) {
        return iteration.isPresent() ? iteration.getAsInt() : null;
    }
}
