package io.github.initbench.study;

import io.github.initbench.data.Examples;

/**
 * The examples of an update, where it does not see all of them.
 *
 * @param size how many
 * @param shuffleSeed seed of the order in each epoch
 */
public record MiniBatch(int size, long shuffleSeed) {

    void requireFits(Examples training) {
        if (size < 1 || size > training.examples()) {
            throw new IllegalArgumentException(
                    "batch: " + size + " is outside 1.." + training.examples() + ", the training examples");
        }
    }
}
