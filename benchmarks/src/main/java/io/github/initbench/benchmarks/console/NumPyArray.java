package io.github.initbench.benchmarks.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;

/** Matrices as NumPy 1.14 and newer print them by default. */
public final class NumPyArray {

    private static final int LINE = 75;
    private static final int PLACES = 8;
    private static final MathContext DIGITS = new MathContext(PLACES + 1, RoundingMode.HALF_EVEN);
    private static final double LARGE = 1e8;
    private static final double SMALL = 1e-4;
    private static final double RANGE = 1000;
    private static final int SUMMARIZED = 1000;
    private static final int EDGE = 3;

    private NumPyArray() {}

    /** One row of whole numbers; of more than 1,000 the first and the last three. */
    public static String ofRow(List<Integer> values) {
        List<String> shown =
                new ArrayList<>(values.stream().map(String::valueOf).toList());
        if (shown.size() > SUMMARIZED) {
            shown.subList(EDGE, shown.size() - EDGE).clear();
        }
        int width = shown.stream().mapToInt(String::length).max().orElse(0);
        List<String> words =
                new ArrayList<>(shown.stream().map(word -> left(word, width)).toList());
        if (values.size() > SUMMARIZED) {
            words.add(EDGE, "...");
        }
        return "[" + row(words) + "]";
    }

    /**
     * A matrix in row-major order, not summarized: decimals of up to eight places, or powers of ten where NumPy chooses them.
     *
     * @param columns above 0
     */
    public static String of(double[] values, int columns) {
        DoubleSummaryStatistics sizes =
                Arrays.stream(values).map(Math::abs).filter(size -> size > 0).summaryStatistics();
        boolean powers = sizes.getCount() > 0
                && (sizes.getMax() >= LARGE || sizes.getMin() < SMALL || sizes.getMax() / sizes.getMin() > RANGE);
        List<String> words = powers ? powers(values) : decimals(values);
        int width = words.stream().mapToInt(String::length).max().orElse(0);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < words.size(); i += columns) {
            rows.add(row(words.subList(i, i + columns).stream()
                    .map(word -> left(word, width))
                    .toList()));
        }
        return "[" + String.join("\n ", rows) + "]";
    }

    /** With their points below each other, blanks for the places that a value does not need. */
    private static List<String> decimals(double[] values) {
        List<String> words = new ArrayList<>();
        for (double value : values) {
            String plain = value == 0
                    ? (1 / value < 0 ? "-0." : "0.")
                    : new BigDecimal(value)
                            .setScale(PLACES, RoundingMode.HALF_EVEN)
                            .stripTrailingZeros()
                            .toPlainString();
            words.add(plain.contains(".") ? plain : plain + ".");
        }
        int places = words.stream().mapToInt(NumPyArray::places).max().orElse(0);
        return words.stream()
                .map(word -> word + " ".repeat(places - places(word)))
                .toList();
    }

    private static int places(String word) {
        return word.length() - word.indexOf('.') - 1;
    }

    /** All with as many places as one of them needs. */
    private static List<String> powers(double[] values) {
        int places = 0;
        for (double value : values) {
            BigDecimal rounded = new BigDecimal(value).round(DIGITS).stripTrailingZeros();
            places = value == 0 ? places : Math.max(places, rounded.precision() - 1);
        }
        String format = "%." + places + "e";
        List<String> words = new ArrayList<>();
        for (double value : values) {
            String word = String.format(Locale.ROOT, format, new BigDecimal(value));
            words.add(places > 0 ? word : word.replace("e", ".e")); // NumPy keeps the point
        }
        return words;
    }

    private static String left(String word, int width) {
        return " ".repeat(width - word.length()) + word;
    }

    /** The words within brackets, broken where the line would be longer than NumPy's, which keeps room for both closing brackets. */
    private static String row(List<String> words) {
        int perLine = Math.max(1, (LINE - 3) / (words.get(0).length() + 1));
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < words.size(); i += perLine) {
            lines.add(String.join(" ", words.subList(i, Math.min(words.size(), i + perLine))));
        }
        return "[" + String.join("\n  ", lines) + "]";
    }
}
