package io.github.initbench.data.file;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Turns the fields of a CSV file into examples: a vector of numbers and the name of a class. */
final class CsvRows implements CsvFields {

    private static final int LABEL = -1;
    private static final int DROPPED = -2;

    private final DataFile file;
    private final CsvLayout layout;
    private final CsvOptions.Missing missing;
    private final Collection<String> classes;
    private final Row row;
    private final int[] places; // of each column: the index of its feature, or what else it is
    private final double[] x;
    private String label = "";
    private boolean incomplete;
    private int dropped;
    private long rows;

    /**
     * Rows of a file.
     *
     * @param classes that are classes although they are written like a missing value
     * @param row takes the examples
     */
    CsvRows(DataFile file, CsvLayout layout, CsvOptions.Missing missing, Collection<String> classes, Row row) {
        this.file = file;
        this.layout = layout;
        this.missing = missing;
        this.classes = classes;
        this.row = row;
        x = new double[layout.features()];
        places = new int[layout.columns()];
        Arrays.fill(places, DROPPED);
        List<Integer> features = layout.featureColumns();
        for (int i = 0; i < features.size(); i++) {
            places[features.get(i)] = i;
        }
        places[layout.label()] = LABEL;
    }

    /** Takes one example after the other. */
    @FunctionalInterface
    interface Row {

        /**
         * One example.
         *
         * @param row how many rows are before it, with those that were dropped
         * @param x overwritten by the next
         */
        void example(long line, long row, double[] x, String label);
    }

    /** Rows so far that lacked a value and were dropped. */
    int dropped() {
        return dropped;
    }

    @Override
    public void field(long line, int column, char[] text, int offset, int length) {
        if (isHeader(line)) {
            return;
        }
        if (column > layout.columns()) {
            requireNothing(line, column, new String(text, offset, length));
            return;
        }
        int place = places[column - 1];
        if (place == LABEL) {
            label = new String(text, offset, length);
            if (MissingValue.is(label) && !classes.contains(label.strip())) {
                miss(line, column, label, "a class", "; if it is a class, name all of them: --classes A,B,...");
            }
        } else if (place >= 0) {
            double value = DecimalNumber.parse(text, offset, length);
            x[place] = Double.isFinite(value) ? value : other(line, column, new String(text, offset, length));
        }
    }

    @Override
    public void endOfRow(long line, int columns) {
        if (isHeader(line)) {
            return;
        }
        if (columns < layout.columns()) {
            throw ragged(line, columns);
        }
        if (incomplete) {
            incomplete = false;
            dropped++;
        } else {
            row.example(line, rows, x, ClassNames.of(label));
        }
        rows++;
    }

    private boolean isHeader(long line) {
        return line == layout.firstLine() && layout.hasHeader();
    }

    /** Separators at the end of a row separate nothing. */
    private void requireNothing(long line, int column, String text) {
        if (!text.isBlank()) {
            throw ragged(line, column);
        }
    }

    private RuntimeException ragged(long line, int columns) {
        String first = " columns as in line " + layout.firstLine();
        String more = columns > layout.columns() ? ", or more" : "";
        return file.error(
                ", line " + line,
                "expected " + layout.columns() + first + ", found " + columns + more
                        + "; an empty field at the end of a line does not count, a text with a separator in it needs quotes");
    }

    /** A feature that is no number: 1 or 0 for True or False; NaN in a row that is to be dropped. */
    private double other(long line, int column, String text) {
        if (DecimalNumber.isTruth(text)) {
            return text.strip().equalsIgnoreCase("true") ? 1.0 : 0.0;
        }
        if (MissingValue.is(text)) {
            miss(line, column, text, "a finite number", ", or the column: --drop " + layout.option(column - 1));
            return Double.NaN;
        }
        String remedy = remedy(line, column, text.strip());
        throw file.error(
                layout.column(line, column - 1), "expected a finite number, found " + DataError.quoted(text) + remedy);
    }

    private void miss(long line, int column, String text, String expected, String orElse) {
        if (missing == CsvOptions.Missing.REFUSED) {
            throw file.error(
                    layout.column(line, column - 1),
                    "expected " + expected + ", found " + MissingValue.shown(text)
                            + "; put a value there, or drop such rows: --missing drop" + orElse);
        }
        incomplete = true;
    }

    private String remedy(long line, int column, String text) {
        if (line == layout.firstLine()) {
            return "; if this line names the columns: --header yes; if these are the classes: --label-column "
                    + layout.option(column - 1) + "; else turn words into numbers, or drop the column: --drop "
                    + layout.option(column - 1);
        }
        if (text.matches("[+-]?[0-9][0-9.]*,[0-9]+") || text.matches("[+-]?[0-9]{1,3}(,[0-9]{3})+([.][0-9]*)?")) {
            return "; remove commas between thousands, write a decimal comma as a point";
        }
        if (ClassNames.isInfinite(text)) {
            return "; remove the example or give it a value";
        }
        return "; if these are the classes: --label-column " + layout.option(column - 1)
                + "; else turn words into numbers, or drop the column: --drop " + layout.option(column - 1);
    }
}
