package io.github.initbench.benchmarks.console;

import io.github.initbench.reports.summary.Numbers;

/** The two ways in which the notebooks show costs and accuracies. */
public enum CostLine {
    /** Counts the updates before the state. */
    ITERATION {
        @Override
        String cost(int iteration, double cost) {
            return "Cost after iteration " + iteration + ": " + NumPyText.of(cost);
        }

        @Override
        String accuracy(String set, double accuracy) {
            return "On the " + set + " set: Accuracy: " + NumPyText.of(accuracy);
        }
    },

    /** Counts the update that follows as well. */
    UPDATES {
        @Override
        String cost(int iteration, double cost) {
            return "The cost after " + (iteration + 1) + " iterations is: " + NumPyText.of(cost);
        }

        @Override
        String accuracy(String set, double accuracy) {
            String which = set.equals("train") ? "" : " on the " + set + " set";
            return "The accuracy rate" + which + " is: " + Numbers.percent(accuracy, 2) + "%.";
        }
    };

    abstract String cost(int iteration, double cost);

    /**
     * The line of an accuracy.
     *
     * @param set train or test
     */
    abstract String accuracy(String set, double accuracy);
}
