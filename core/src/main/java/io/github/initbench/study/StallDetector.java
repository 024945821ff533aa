package io.github.initbench.study;

import io.github.initbench.nn.Weights;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds an epoch that leaves every parameter equal, to the bit.
 *
 * <p>Such an epoch leaves the loss equal too. So the parameters are copied only where the losses of two evaluations in a row are equal, to the
 * bit, and at the beginning: then those before the next epoch are compared with those after it.
 */
final class StallDetector {

    private final int epoch; // in updates
    private final Supplier<Weights> weights;
    private double previous = Double.NaN;
    private boolean suspected = true;
    private @Nullable Weights before;
    private int comparison; // the iteration at which those before are compared
    private OptionalInt stalledAt = OptionalInt.empty();

    StallDetector(int epoch, Supplier<Weights> weights) {
        this.epoch = epoch;
        this.weights = weights;
    }

    /** The loss at an evaluation; to be called before {@link #at} of the same iteration. */
    void evaluated(double loss) {
        suspected |= Double.doubleToLongBits(loss) == Double.doubleToLongBits(previous);
        previous = loss;
    }

    /** To be called at every iteration. */
    void at(int iteration) {
        if (stalledAt.isPresent()) {
            return;
        }
        if (before != null && iteration == comparison) {
            if (weights.get().equalsToTheBit(before)) {
                stalledAt = OptionalInt.of(iteration - epoch);
            }
            before = null;
        }
        if (suspected && before == null && iteration % epoch == 0) {
            before = weights.get();
            comparison = iteration + epoch;
            suspected = false;
        }
    }

    /** The first iteration of the epoch that changed nothing. */
    OptionalInt stalledAt() {
        return stalledAt;
    }
}
