package io.github.initbench.study;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * The recorded losses at one iteration, before its update.
 *
 * @param iteration counted from 0
 * @param trainLoss in the recorded form, over the whole training set; may be infinite or NaN
 * @param testLoss likewise over the test set; null where there is none
 */
public record LossPoint(
        int iteration, double trainLoss, @Nullable Double testLoss) implements Serializable {}
