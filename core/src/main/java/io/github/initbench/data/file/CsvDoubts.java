package io.github.initbench.data.file;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What is doubtful of a CSV file once all rows are read: its first row may be names, its first feature the rows' numbers. */
final class CsvDoubts {

    private static final Pattern ROW_NUMBER = Pattern.compile(
            "(|#|id|.*[ _.-]id|(?-i:.*[a-z]I[dD])|index|idx|unnamed: ?[0-9.]+|row[ _.-]?(names?|num(ber)?)?)",
            Pattern.CASE_INSENSITIVE);
    private static final int MIN_COUNTED = 3; // rows of a column without a name
    private static final int MIN_COUNTED_NAMED = 5;

    private final DataFile file;
    private final CsvOptions options;
    private final Collection<String> known;
    private final CsvFirstRow first;
    private final CsvLayout layout;
    private final int column; // of the first feature
    private final Map<String, Integer> labels = new HashMap<>();
    private String firstLabel = "";
    private long rows;
    private boolean counted = true;
    private boolean integers = true;
    private boolean fractions; // in a line after the first
    private double start;
    private long startRow;

    /**
     * None yet.
     *
     * @param known classes that are given, so that one of them is no name of a column
     */
    CsvDoubts(DataFile file, CsvOptions options, CsvFirstRow first, CsvLayout layout, Collection<String> known) {
        this.known = known;
        this.file = file;
        this.options = options;
        this.first = first;
        this.layout = layout;
        column = layout.featureColumns().get(0);
    }

    /**
     * Takes note of an example.
     *
     * @param row how many rows are before it, with those that are dropped
     */
    void see(long line, long row, double[] x, String label) {
        if (line == first.line()) {
            firstLabel = label;
        } else {
            for (int i = 0; i < x.length && !fractions; i++) {
                fractions = x[i] != Math.rint(x[i]);
            }
        }
        labels.merge(label, 1, Integer::sum);
        start = rows == 0 ? x[0] : start;
        startRow = rows == 0 ? row : startRow;
        counted &= x[0] - start == row - startRow;
        integers &= x[0] == Math.rint(x[0]);
        rows++;
    }

    /** Refuses a file about which something is doubtful that the options leave open. */
    void requireNone() {
        if (options.header() == CsvOptions.Header.AUTO && !layout.hasHeader()) {
            requireExample();
        }
        if (!options.keepRowNumbers() && isRowNumber()) {
            throw file.error(
                    layout.hasHeader() ? layout.column(first.line(), column) : ", column " + (column + 1),
                    "looks like the rows' numbers, not like a feature: --drop " + layout.option(column)
                            + " drops it, --drop none keeps it");
        }
    }

    private void requireExample() {
        List<Integer> features = layout.featureColumns();
        boolean strange = known.isEmpty() && labels.getOrDefault(firstLabel, 0) == 1 && labels.size() > 1;
        boolean counts = first.counts(features) && (features.size() > 2 || fractions);
        boolean integersOverFractions = fractions && first.areIntegers(features);
        boolean name = ClassNames.isWord(firstLabel)
                && (othersComeAgain() || CsvLayout.isLabel(firstLabel) || counts || integersOverFractions);
        if (strange && name) {
            throw file.error(
                    layout.column(first.line(), layout.label()),
                    "found " + DataError.quoted(firstLabel) + ", a class that appears in no other line"
                            + CsvHeader.QUESTION);
        }
        List<Integer> all = IntStream.range(0, first.columns()).boxed().toList();
        boolean allCount = first.counts(all) && (all.size() > 2 || fractions);
        if (allCount || (strange && first.areIntegers(features) && first.areIntegers(List.of(layout.label())))) {
            String reason = allCount
                    ? "counts from " + first.fields().get(0)
                    : "holds only integers, and its class appears in no other line";
            throw file.error(", line " + first.line(), "this line " + reason + CsvHeader.QUESTION);
        }
    }

    private boolean othersComeAgain() {
        return labels.entrySet().stream()
                .filter(other -> !other.getKey().equals(firstLabel))
                .allMatch(other -> !ClassNames.isWord(other.getKey()) || other.getValue() > 1);
    }

    private boolean isRowNumber() {
        boolean counts = counted && List.of(0.0, 1.0).contains(start - startRow);
        if (!layout.hasHeader()) {
            return counts && rows >= MIN_COUNTED;
        }
        return (counts && rows >= MIN_COUNTED_NAMED)
                || (integers && ROW_NUMBER.matcher(layout.names().get(column)).matches());
    }
}
