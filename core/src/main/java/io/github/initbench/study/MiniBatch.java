package io.github.initbench.study;

/**
 * The examples of an update, where it does not see all of them.
 *
 * @param size how many
 * @param shuffleSeed seed of the order in each epoch
 */
public record MiniBatch(int size, long shuffleSeed) {}
