package io.github.initbench.study;

import java.util.OptionalDouble;

/**
 * The recorded losses at one iteration, before its update.
 *
 * @param iteration counted from 0
 * @param trainLoss in the recorded form, over the whole training set; may be infinite or NaN
 * @param testLoss likewise over the test set, if there is one
 */
public record LossPoint(int iteration, double trainLoss, OptionalDouble testLoss) {}
