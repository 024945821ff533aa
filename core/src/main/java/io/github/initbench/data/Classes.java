package io.github.initbench.data;

import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of a classification, numbered from 0, and how a class is written as a target.
 *
 * @param names at least two, without repetition
 */
public record Classes(List<String> names) {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public Classes {
        names = List.copyOf(names);
        if (names.size() < 2) {
            throw new IllegalArgumentException(
                    "classes: " + names + " is fewer than two; there is nothing to classify");
        }
        if (new HashSet<>(names).size() != names.size()) {
            throw new IllegalArgumentException("classes: " + names + " names one twice");
        }
    }

    /** Classes that are called by their numbers, from 0. */
    public static Classes numbered(int count) {
        return new Classes(IntStream.range(0, count).mapToObj(String::valueOf).toList());
    }

    /** Values of a target: one of 0 or 1 for two classes, otherwise one for each class. */
    public int outputs() {
        return names.size() == 2 ? 1 : names.size();
    }

    /**
     * Writes a class as a target.
     *
     * @param number of the class, from 0
     * @param y receives {@link #outputs} values from offset on
     */
    public void encode(int number, double[] y, int offset) {
        if (outputs() == 1) {
            y[offset] = number;
            return;
        }
        for (int i = 0; i < outputs(); i++) {
            y[offset + i] = i == number ? 1.0 : 0.0;
        }
    }

    /** The number of the class that {@link #encode} wrote: whether the only value is 1, or which is the largest. */
    public static int decode(double[] y, int offset, int outputs) {
        if (outputs == 1) {
            return y[offset] == 0.0 ? 0 : 1;
        }
        int largest = 0;
        for (int i = 1; i < outputs; i++) {
            largest = y[offset + i] > y[offset + largest] ? i : largest;
        }
        return largest;
    }
}
