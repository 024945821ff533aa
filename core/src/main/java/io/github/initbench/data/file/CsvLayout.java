package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    static final Set<String> LABEL_NAMES =
            Set.of("label", "labels", "class", "classes", "target", "targets", "species", "y");

    /** The layout that options and the first row make; what is doubtful in it is a fault. */
    static CsvLayout of(DataFile file, CsvOptions options, CsvFirstRow row) {
        return new Reading(file, options, row).layout();
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

    /** Brings options and the first row together. */
    private record Reading(DataFile file, CsvOptions options, CsvFirstRow row) {

        private static final String QUESTION =
                ": names of columns, or the first example? use --header yes or --header no";

        CsvLayout layout() {
            if (row.columns() == 0) {
                throw file.fault("", "expected rows, found blank lines alone; copy or download it again");
            }
            requireSeparated();
            boolean header = switch (options.header()) {
                case PRESENT -> true;
                case ABSENT -> false;
                case AUTO -> looksLikeHeader();
            };
            if (header && row.isShorterByOne()) {
                throw file.fault(
                        at(),
                        "expected as many names as columns, found one less, as R's write.table writes row names; write it with"
                                + " row.names=FALSE");
            }
            if (header && !row.isKept()) {
                throw file.fault(at(), "the column names are too long to be names; without a header: --header no");
            }
            Set<Integer> dropped = new TreeSet<>();
            for (String column : options.drop()) {
                dropped.add(column("--drop", column, header));
            }
            String asked = options.labelColumn();
            int label = asked == null ? lastBut(dropped) : column("--label-column", asked, header);
            List<String> names = header ? List.copyOf(row.fields()) : List.of();
            CsvLayout layout = new CsvLayout(row.separator(), row.line(), row.columns(), label, dropped, names);
            if (dropped.contains(label) || layout.features() < 1) {
                throw file.fault(
                        at(),
                        "expected a column of classes and one of a feature at least, found that --drop leaves none; drop"
                                + " fewer of the " + row.columns() + " columns");
            }
            if (asked == null && header) {
                requireLabelsLast(layout);
            }
            return layout;
        }

        private void requireSeparated() {
            String other = options.separator() == null ? row.otherSeparator() : "";
            if (!other.isEmpty()) {
                throw file.fault(
                        at(),
                        "found " + other + " within the fields between commas: which one separates? use --separator "
                                + other + " or --separator ,");
            }
            if (row.columns() < 2) {
                String line = row.fields().isEmpty() ? "" : row.fields().get(0);
                throw file.fault(
                        at(),
                        "expected at least two columns separated by '" + row.separator() + "', found " + row.columns()
                                + (line.contains(",")
                                        ? "; --separator , splits this line"
                                        : line.contains(" ")
                                                ? "; --separator ' ' splits it at each space"
                                                : "; --separator names another"));
            }
        }

        private String at() {
            return ", line " + row.line();
        }

        private int lastBut(Set<Integer> dropped) {
            int last = row.columns() - 1;
            while (last > 0 && dropped.contains(last)) {
                last--;
            }
            return last;
        }

        /** Whether the features are words; a fault if only some are. */
        private boolean looksLikeHeader() {
            Set<Integer> dropped = new TreeSet<>();
            options.drop().forEach(column -> dropped.add(mentioned("--drop", column)));
            String asked = options.labelColumn();
            int label = asked == null ? lastBut(dropped) : mentioned("--label-column", asked);
            BitSet words = row.words();
            BitSet numbers = row.numbers();
            dropped.forEach(words::clear);
            dropped.forEach(numbers::clear);
            words.clear(label);
            numbers.clear(label);
            if (!words.isEmpty() && !numbers.isEmpty()) {
                int word = words.nextSetBit(0);
                int number = numbers.nextSetBit(0);
                throw file.fault(
                        at(),
                        "found " + Fault.quoted(shown(word)) + " in column " + (word + 1) + " and "
                                + Fault.quoted(shown(number)) + " in column " + (number + 1)
                                + QUESTION);
            }
            if (words.isEmpty()) {
                requireIndexes(asked, label);
                BitSet used = new BitSet();
                used.set(0, row.columns());
                dropped.forEach(used::clear);
                int missing = row.missing(used);
                if (missing >= 0) {
                    throw file.fault(at(), "found no value in column " + (missing + 1) + QUESTION);
                }
            }
            return !words.isEmpty();
        }

        /** A name is none where the first row looks like an example. */
        private void requireIndexes(@Nullable String asked, int label) {
            if (asked != null && index(asked) == null) {
                throw file.fault(
                        at(),
                        "found " + Fault.quoted(asked) + " in column " + (label + 1)
                                + " and numbers beside it: names of columns, or the first example? use --header yes, or --header"
                                + " no --label-column " + label);
            }
            for (String column : options.drop()) {
                if (index(column) == null) {
                    throw file.fault(
                            at(),
                            "found " + Fault.quoted(column) + " and numbers beside it: names of columns, or the first"
                                    + " example? use --header yes, or --header no --drop "
                                    + mentioned("--drop", column));
                }
            }
        }

        private String shown(int column) {
            return column < row.fields().size() ? row.fields().get(column) : "...";
        }

        /** A column before it is known whether there are names. */
        private int mentioned(String option, String column) {
            Integer index = index(column);
            int found = index == null ? row.fields().indexOf(column) : index;
            if (found < 0) {
                throw unknown(option, column, Fault.listed(row.fields()));
            }
            return found;
        }

        private int column(String option, String column, boolean header) {
            Integer index = index(column);
            int named = header ? row.fields().indexOf(column) : -1;
            if (named >= 0 && row.fields().lastIndexOf(column) != named) {
                throw file.fault(
                        at(),
                        option + ": expected one column " + Fault.quoted(column)
                                + ", found several; give its index from 0");
            }
            if (named >= 0 && index != null && index != named) {
                throw file.fault(
                        at(),
                        option + " " + column + ": is the name of column " + (named + 1) + " and the index of column "
                                + (index + 1) + "; use " + option + " :" + named + " or " + option + " :" + index);
            }
            if (named < 0 && index == null) {
                throw unknown(
                        option,
                        column,
                        header
                                ? Fault.listed(row.fields())
                                : "no header and " + row.columns() + " columns; give an index from 0");
            }
            return named >= 0 ? named : index;
        }

        private UnreadableDataException unknown(String option, String column, String found) {
            return file.fault(at(), option + ": expected a column " + Fault.quoted(column) + ", found " + found);
        }

        /** The index that a text gives; null if it is none. */
        private @Nullable Integer index(String column) {
            String digits = column.startsWith(":") ? column.substring(1) : column;
            return digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) < row.columns()
                    ? Integer.valueOf(digits)
                    : null;
        }

        /** Refuses a column that is called label where another one is the last. */
        private void requireLabelsLast(CsvLayout layout) {
            if (isLabel(layout.names().get(layout.label()))) {
                return;
            }
            for (int column : layout.featureColumns()) {
                if (isLabel(layout.names().get(column))) {
                    throw file.fault(
                            at(),
                            "column " + (column + 1) + " is called "
                                    + Fault.quoted(layout.names().get(column))
                                    + ", the last one "
                                    + Fault.quoted(layout.names().get(layout.label()))
                                    + ": which has the classes? use --label-column " + layout.option(column)
                                    + " or --label-column " + layout.option(layout.label()));
                }
            }
        }

        private static boolean isLabel(String name) {
            return LABEL_NAMES.contains(name.toLowerCase(Locale.ROOT));
        }
    }
}
