package io.github.initbench.study;

import java.io.Serializable;

/**
 * How well a network does on a dataset.
 *
 * @param loss the mean over the examples, in the stable form
 * @param accuracy share of the examples whose class is right, 0 to 1
 * @param balancedAccuracy the mean of that share over the classes that occur
 */
public record Scores(double loss, double accuracy, double balancedAccuracy) implements Serializable {}
