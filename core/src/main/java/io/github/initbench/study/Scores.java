package io.github.initbench.study;

import java.io.Serializable;

/**
 * How many of a dataset's examples a network puts into their class.
 *
 * @param accuracy share of the examples, 0 to 1
 * @param balancedAccuracy the mean of that share over the classes that occur
 */
public record Scores(double accuracy, double balancedAccuracy) implements Serializable {

    static Scores of(Evaluation evaluation) {
        return new Scores(evaluation.accuracy(), evaluation.confusion().balancedAccuracy());
    }
}
