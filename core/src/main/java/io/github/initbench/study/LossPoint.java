package io.github.initbench.study;

/**
 * The recorded losses at one iteration, before its update.
 *
 * @param iteration counted from 0
 * @param trainLoss in the recorded form; may be infinite or NaN
 * @param testLoss likewise
 */
public record LossPoint(int iteration, double trainLoss, double testLoss) {}
