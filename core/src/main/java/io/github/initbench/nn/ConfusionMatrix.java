package io.github.initbench.nn;

import java.util.Arrays;
import java.util.List;

/**
 * How often each class was taken for each.
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
}
