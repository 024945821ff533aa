package io.github.initbench.data.file;

import io.github.initbench.data.UnreadableDataException;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/** Finds the columns of a CSV file that options name: by a name in the first row, or by an index from 0, before which a colon may stand. */
record CsvColumnFinder(DataFile file, CsvOptions options, CsvFirstRow row) {

    /**
     * What the options make of the columns, counted from 0.
     *
     * @param label the column with the classes: the last that is not dropped, unless it is named
     * @param dropped columns that are skipped
     */
    record Roles(int label, Set<Integer> dropped) {

        Roles {
            dropped = Set.copyOf(dropped);
        }
    }

    /** The roles where the first row is known to name the columns, or not to. */
    Roles roles(boolean header) {
        return roles((option, column) -> find(option, column, header));
    }

    /** The roles while that is not known: an index goes before a name. */
    Roles probableRoles() {
        return roles(this::findProbable);
    }

    private Roles roles(ToIntBiFunction<String, String> finder) {
        Set<Integer> dropped = new TreeSet<>();
        options.drop().forEach(column -> dropped.add(finder.applyAsInt("--drop", column)));
        String named = options.labelColumn();
        if (named != null) {
            return new Roles(finder.applyAsInt("--label-column", named), dropped);
        }
        int last = row.columns() - 1;
        while (last > 0 && dropped.contains(last)) {
            last--;
        }
        return new Roles(last, dropped);
    }

    /** Whether a column is given by its index. */
    boolean isIndex(String column) {
        return index(column) != null;
    }

    int findProbable(String option, String column) {
        Integer index = index(column);
        int found = index == null ? row.fields().indexOf(column) : index;
        if (found < 0) {
            throw unknown(option, column, DataError.listed(row.fields()));
        }
        return found;
    }

    private int find(String option, String column, boolean header) {
        Integer index = index(column);
        int named = header ? row.fields().indexOf(column) : -1;
        if (named >= 0 && row.fields().lastIndexOf(column) != named) {
            throw file.error(
                    row.place(),
                    option + ": expected one column " + DataError.quoted(column)
                            + ", found several; give its index from 0");
        }
        if (named >= 0 && index != null && index != named) {
            throw file.error(
                    row.place(),
                    option + " " + column + ": is the name of column " + (named + 1) + " and the index of column "
                            + (index + 1) + "; use " + option + " :" + named + " or " + option + " :" + index);
        }
        if (named < 0 && index == null) {
            throw unknown(
                    option,
                    column,
                    header
                            ? DataError.listed(row.fields())
                            : "no header and " + row.columns() + " columns; give an index from 0");
        }
        return named >= 0 ? named : index;
    }

    private UnreadableDataException unknown(String option, String column, String found) {
        return file.error(row.place(), option + ": expected a column " + DataError.quoted(column) + ", found " + found);
    }

    /** The index that a text gives; null if it is none. */
    private @Nullable Integer index(String column) {
        String digits = column.startsWith(":") ? column.substring(1) : column;
        return digits.matches("[0-9]{1,9}") && Integer.parseInt(digits) < row.columns()
                ? Integer.valueOf(digits)
                : null;
    }
}
