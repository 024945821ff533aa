package io.github.initbench.nn;

import java.util.Arrays;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Counts of actual against predicted classes.
 *
 * @param counts classes x classes: the row is the actual class, the column the predicted one
 */
public record ConfusionMatrix(List<List<Integer>> counts) {

    public ConfusionMatrix {
        counts = counts.stream().map(List::copyOf).toList();
    }

    static ConfusionMatrix of(int[][] counts) {
        return new ConfusionMatrix(Arrays.stream(counts)
                .map(row -> Arrays.stream(row).boxed().toList())
                .toList());
    }

    /** The mean, over the classes that occur, of the share of their examples that is taken for them; 0 to 1. */
    public double balancedAccuracy() {
        return classes()
                .filter(actual -> examples(actual) > 0)
                .mapToDouble(actual -> (double) counts.get(actual).get(actual) / examples(actual))
                .average()
                .orElseThrow();
    }

    /** The share of the class with the most examples: the accuracy of answering it alone. */
    public double majorityShare() {
        IntSummaryStatistics sizes = classes().map(this::examples).summaryStatistics();
        return (double) sizes.getMax() / sizes.getSum();
    }

    /** Whether all examples are taken for the same class. */
    public boolean answersOneClass() {
        return classes()
                        .filter(predicted -> counts.stream().anyMatch(row -> row.get(predicted) > 0))
                        .count()
                == 1;
    }

    private IntStream classes() {
        return IntStream.range(0, counts.size());
    }

    private int examples(int actual) {
        return counts.get(actual).stream().mapToInt(Integer::intValue).sum();
    }
}
