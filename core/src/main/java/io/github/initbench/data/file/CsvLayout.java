package io.github.initbench.data.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The columns of a CSV file, counted from 0.
 *
 * @param separator between two fields
 * @param firstLine at which the first row begins, from 1
 * @param columns number of columns, at least 2
 * @param label the column with the classes
 * @param dropped columns that are passed over
 * @param names of all columns; empty if the file has no header
 */
record CsvLayout(char separator, long firstLine, int columns, int label, Set<Integer> dropped, List<String> names) {

    private static final Set<String> LABEL_NAMES =
            Set.of("label", "labels", "class", "classes", "target", "targets", "species", "y");

    CsvLayout {
        dropped = Set.copyOf(dropped);
        names = List.copyOf(names);
    }

    /** The layout that options and the first row make; what is doubtful in it is refused. */
    static CsvLayout of(DataFile file, CsvOptions options, CsvFirstRow row) {
        requireSeparated(file, options, row);
        CsvColumnFinder finder = new CsvColumnFinder(file, options, row);
        boolean header = new CsvHeader(file, options, row, finder).isPresent();
        CsvColumnFinder.Roles roles = finder.roles(header);
        List<String> names = header ? row.fields() : List.of();
        CsvLayout layout =
                new CsvLayout(row.separator(), row.line(), row.columns(), roles.label(), roles.dropped(), names);
        if (layout.dropped.contains(layout.label) || layout.features() < 1) {
            throw file.error(
                    row.place(),
                    "expected a column of classes and one of a feature at least, found that --drop leaves none; drop"
                            + " fewer of the " + row.columns() + " columns");
        }
        if (options.labelColumn() == null && header) {
            layout.requireLabelsLast(file);
        }
        return layout;
    }

    private static void requireSeparated(DataFile file, CsvOptions options, CsvFirstRow row) {
        if (row.columns() == 0) {
            throw file.error("", "expected rows, found blank lines alone; copy or download it again");
        }
        String other = options.separator() == null ? row.otherSeparator() : "";
        if (!other.isEmpty()) {
            throw file.error(
                    row.place(),
                    "found " + other + " within the fields between commas: which one separates? use --separator "
                            + other + " or --separator ,");
        }
        if (row.columns() < 2) {
            String line = row.fields().isEmpty() ? "" : row.fields().get(0);
            throw file.error(
                    row.place(),
                    "expected at least two columns separated by '" + row.separator() + "', found " + row.columns()
                            + (line.contains(",")
                                    ? "; --separator , splits this line"
                                    : line.contains(" ")
                                            ? "; --separator ' ' splits it at each space"
                                            : "; --separator names another"));
        }
    }

    /** Refuses a column that is called label where another one is the last. */
    private void requireLabelsLast(DataFile file) {
        if (isLabel(names.get(label))) {
            return;
        }
        for (int column : featureColumns()) {
            if (isLabel(names.get(column))) {
                throw file.error(
                        ", line " + firstLine,
                        "column " + (column + 1) + " is called " + DataError.quoted(names.get(column))
                                + ", the last one "
                                + DataError.quoted(names.get(label)) + ": which has the classes? use --label-column "
                                + option(column) + " or --label-column " + option(label));
            }
        }
    }

    /** Whether a column of this name looks like that of the classes. */
    static boolean isLabel(String name) {
        return LABEL_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }

    boolean hasHeader() {
        return !names.isEmpty();
    }

    int features() {
        return columns - 1 - dropped.size();
    }

    /** The columns of the features, in order. */
    List<Integer> featureColumns() {
        List<Integer> features = new ArrayList<>();
        for (int c = 0; c < columns; c++) {
            if (c != label && !dropped.contains(c)) {
                features.add(c);
            }
        }
        return features;
    }

    /** The features' names in order; none without a header. */
    List<String> featureNames() {
        return hasHeader() ? featureColumns().stream().map(names::get).toList() : List.of();
    }

    /** A column's place in an error. */
    String column(long line, int column) {
        String known = hasHeader() && column < columns ? names.get(column) : "";
        String name = !known.isEmpty() ? " (" + known + ")" : hasHeader() && column < columns ? " (unnamed)" : "";
        return ", line " + line + ", column " + (column + 1) + name;
    }

    /** A column as an option names it: its name if it has one of its own, else its index, with a colon where that is a name too. */
    String option(int column) {
        String name = hasHeader() ? names.get(column) : "";
        boolean own = name.matches("[\\p{L}\\p{N}._-]*\\p{L}[\\p{L}\\p{N}._-]*")
                && names.indexOf(name) == names.lastIndexOf(name);
        String index = String.valueOf(column);
        return own ? name : names.contains(index) ? ":" + index : index;
    }
}
