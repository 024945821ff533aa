package io.github.initbench.nn;

import java.util.List;

/**
 * What a network takes examples for.
 *
 * @param classes the number of each example's predicted class
 * @param probabilities how probable the network holds that class to be, from one over the number of classes to 1; NaN where its logits are
 */
public record Predictions(List<Integer> classes, List<Double> probabilities) {

    public Predictions {
        classes = List.copyOf(classes);
        probabilities = List.copyOf(probabilities);
        if (classes.size() != probabilities.size()) {
            throw new IllegalArgumentException(
                    "predictions: " + classes.size() + " classes, " + probabilities.size() + " probabilities");
        }
    }
}
