package io.github.initbench.data.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What only all rows of a CSV file tell: that its first row may be names, or its first feature the rows' numbers. */
final class CsvDoubts {

    private static final Pattern ROW_NUMBER = Pattern.compile(
            "(|#|id|.*[ _.-]id|(?-i:.*[a-z]I[dD])|index|idx|unnamed: ?\\d+|row[ _.-]?(names?|num(ber)?)?)",
            Pattern.CASE_INSENSITIVE);
    private static final int FEWEST_COUNTED = 5; // rows of a column without a name

    private final DataFile file;
    private final CsvOptions options;
    private final CsvFirstRow first;
    private final CsvLayout layout;
    private final int column; // of the first feature
    private final Map<String, Integer> labels = new HashMap<>();
    private String firstLabel = "";
    private long rows;
    private boolean counted = true;
    private boolean integers = true;
    private double start;

    CsvDoubts(DataFile file, CsvOptions options, CsvFirstRow first, CsvLayout layout) {
        this.file = file;
        this.options = options;
        this.first = first;
        this.layout = layout;
        column = layout.featureColumns().get(0);
    }

    /** Takes note of an example. */
    void see(long line, double[] x, String label) {
        firstLabel = line == first.line() ? label : firstLabel;
        labels.merge(label, 1, Integer::sum);
        start = rows == 0 ? x[0] : start;
        counted &= x[0] == start + rows;
        integers &= x[0] == Math.rint(x[0]);
        rows++;
    }

    /** Refuses a file about which something is doubtful that the options leave open. */
    void requireNone() {
        if (options.header() == CsvOptions.Header.AUTO && !layout.hasHeader()) {
            requireExample();
        }
        if (!options.keepRowNumbers() && isRowNumber()) {
            throw file.fault(
                    layout.hasHeader() ? layout.column(first.line(), column) : ", column " + (column + 1),
                    "looks like the rows' numbers, not like a feature: --drop " + layout.option(column)
                            + " leaves it out, --drop none keeps it");
        }
    }

    private void requireExample() {
        int alike = labels.getOrDefault(firstLabel, 0);
        boolean strange = options.classes().isEmpty() && alike == 1 && labels.size() > 1;
        if (strange && ClassNames.isWord(firstLabel) && othersComeAgain()) {
            throw file.fault(
                    layout.column(first.line(), layout.label()),
                    "found " + Fault.quoted(firstLabel)
                            + ", which is the class of no other line: the name of a column, or the"
                            + " class of one example? say --header yes or --header no");
        }
        if (first.counts() || (strange && first.isAllIntegers(layout))) {
            String reason = first.counts()
                    ? "counts from " + first.fields().get(0)
                    : "holds whole numbers alone, and its class comes in no other line";
            throw file.fault(
                    ", line " + first.line(),
                    "this line " + reason
                            + ": names of columns, or the first example? say --header yes or --header no");
        }
    }

    private boolean othersComeAgain() {
        return labels.entrySet().stream()
                .filter(other -> !other.getKey().equals(firstLabel))
                .allMatch(other -> !ClassNames.isWord(other.getKey()) || other.getValue() > 1);
    }

    private boolean isRowNumber() {
        if (layout.hasHeader()) {
            return integers && ROW_NUMBER.matcher(layout.names().get(column)).matches();
        }
        return counted && rows >= FEWEST_COUNTED && List.of(0.0, 1.0).contains(start);
    }
}
