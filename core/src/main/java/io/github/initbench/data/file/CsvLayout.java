package io.github.initbench.data.file;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a CSV file.
 *
 * @param columns number of columns, at least 2
 * @param label the index of the column with the classes, from 0
 * @param names of the columns; empty if the file has no header
 */
record CsvLayout(int columns, int label, List<String> names) {

    private static final int MOST_NAME_CHARACTERS = 1 << 22;

    /** Reads a file's first row. */
    static CsvLayout of(DataFile file, CsvOptions options) {
        FirstRow row = new FirstRow();
        CsvParser.parseFirstRow(file, options.separator(), row);
        if (row.columns < 2) {
            throw file.fault(
                    ", line 1",
                    "expected at least two columns separated by '" + options.separator() + "', found " + row.columns
                            + otherSeparator(row.fields));
        }
        Integer index = index(options.labelColumn(), row.columns);
        int named = row.kept ? row.fields.indexOf(options.labelColumn()) : -1;
        boolean header = switch (options.header()) {
            case PRESENT -> true;
            case ABSENT -> false;
            case AUTO -> index == null ? named >= 0 : row.isHeader(index);
        };
        if (header && !row.kept) {
            throw file.fault(
                    ", line 1", "expected column names of " + MOST_NAME_CHARACTERS + " characters at most, found more");
        }
        if (header && named >= 0) {
            requireOnce(file, row.fields, named);
            return new CsvLayout(row.columns, named, List.copyOf(row.fields));
        }
        if (index == null) {
            boolean absent = options.header() == CsvOptions.Header.ABSENT;
            String found = absent
                    ? "no header and " + row.columns + " columns; give an index from 0"
                    : Fault.listed(row.fields);
            String wanted = Fault.quoted(String.valueOf(options.labelColumn()));
            throw file.fault(", line 1", "expected a column " + wanted + " for the classes, found " + found);
        }
        return new CsvLayout(row.columns, index, header ? List.copyOf(row.fields) : List.of());
    }

    private static String otherSeparator(List<String> fields) {
        String line = fields.isEmpty() ? "" : fields.get(0);
        String other = line.contains(";") ? "semicolons" : line.contains("\t") ? "tabs" : "";
        return other.isEmpty() ? "; check the separator" : ", with " + other + " in it; name the separator";
    }

    boolean hasHeader() {
        return !names.isEmpty();
    }

    int features() {
        return columns - 1;
    }

    /** The features' names in order; none without a header. */
    List<String> featureNames() {
        List<String> features = new ArrayList<>(names);
        if (hasHeader()) {
            features.remove(label);
        }
        return List.copyOf(features);
    }

    /** A column as an error names it. */
    String column(long line, int column) {
        String name = hasHeader() && column <= columns ? " (" + names.get(column - 1) + ")" : "";
        return ", line " + line + ", column " + column + name;
    }

    private static void requireOnce(DataFile file, List<String> names, int index) {
        if (names.lastIndexOf(names.get(index)) != index) {
            throw file.fault(
                    ", line 1",
                    "expected one column " + Fault.quoted(names.get(index)) + ", found several; give its index from 0");
        }
    }

    /** The index that an option gives, the last one for null; null if it is none. */
    private static @Nullable Integer index(@Nullable String labelColumn, int columns) {
        if (labelColumn == null) {
            return columns - 1;
        }
        if (!labelColumn.matches("[0-9]{1,9}") || Integer.parseInt(labelColumn) >= columns) {
            return null;
        }
        return Integer.valueOf(labelColumn);
    }

    /** What the first row holds; its text is kept for the names, unless it is too long to be a header. */
    private static final class FirstRow implements CsvFields {

        final List<String> fields = new ArrayList<>();
        boolean kept = true;
        int columns;
        private long characters;
        private int words;
        private int firstWord = -1;

        @Override
        public void field(long line, int column, char[] text, int offset, int length) {
            columns = column;
            String field = new String(text, offset, length).strip();
            if (isWord(field)) {
                firstWord = words == 0 ? column - 1 : firstWord;
                words++;
            }
            characters += length;
            kept &= characters <= MOST_NAME_CHARACTERS;
            if (kept) {
                fields.add(field);
            }
        }

        @Override
        public void endOfRow(long line, int count) {
            columns = count;
        }

        /** Whether a column other than that of the classes holds a word. */
        boolean isHeader(int label) {
            return words > 1 || (words == 1 && firstWord != label);
        }

        /** Text that is not a number. A missing or infinite value is none: it must not make a row of data a header. */
        private static boolean isWord(String field) {
            return Double.isNaN(DecimalNumber.parse(field)) && ClassNames.objection(field) == null;
        }
    }
}
