package io.github.initbench.data.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The first row of a CSV file: names of columns, or an example; and how wide the second one is. Columns are counted from 0. */
final class CsvFirstRow implements CsvFields {

    private static final int MAX_NAME_CHARACTERS = 1 << 22;

    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private final BitSet words = new BitSet();
    private final BitSet numbers = new BitSet();
    private final BitSet integers = new BitSet();
    private final BitSet missing = new BitSet();
    private long line;
    private int columns;
    private int lastFilled; // column from 1, 0 if none is
    private int secondLastFilled;
    private long characters;

    private CsvFirstRow(char separator) {
        this.separator = separator;
    }

    /**
     * Reads it.
     *
     * @param separator null for what the file declares, else a comma
     */
    static CsvFirstRow read(DataFile file, @Nullable Character separator) {
        char used = separator == null ? CsvParser.declaredSeparator(file).orElse(',') : separator;
        CsvFirstRow row = new CsvFirstRow(used);
        CsvParser.parseFirstRows(file, used, 2, row);
        row.forgetBlankEnd();
        return row;
    }

    /** What neither row fills at its end is no column: a separator there separates nothing. */
    private void forgetBlankEnd() {
        if (columns == 0) {
            return; // there is no row
        }
        int filled = Math.max(lastFilled, Math.min(secondLastFilled, columns));
        if (isComplete() && filled > 0) {
            fields.subList(filled, columns).clear();
        }
        columns = Math.max(1, filled);
    }

    @Override
    public void field(long at, int column, char[] text, int offset, int length) {
        String field = new String(text, offset, length).strip();
        if (columns > 0) {
            secondLastFilled = field.isEmpty() ? secondLastFilled : column;
            return;
        }
        double value = DecimalNumber.parse(field);
        boolean number = Double.isFinite(value) || DecimalNumber.isTruth(field);
        numbers.set(column - 1, number);
        integers.set(column - 1, value == Math.rint(value));
        missing.set(column - 1, MissingValue.is(field));
        words.set(column - 1, !number && !MissingValue.is(field) && !ClassNames.isInfinite(field));
        characters += length;
        if (isComplete()) {
            fields.add(field);
        }
        lastFilled = field.isEmpty() ? lastFilled : column;
    }

    @Override
    public void endOfRow(long at, int count) {
        if (columns == 0) {
            line = at;
            columns = count;
        }
    }

    char separator() {
        return separator;
    }

    /** Where it begins, from 1. */
    long line() {
        return line;
    }

    /** Its place in an error. */
    String place() {
        return ", line " + line;
    }

    int columns() {
        return columns;
    }

    /** Whether the second row has a field more, as R's write.table has where it writes row names. */
    boolean isShorterByOne() {
        return secondLastFilled == columns + 1;
    }

    /** Another separator that is in a field; empty if there is none. */
    String otherSeparator() {
        if (fields.stream().anyMatch(field -> field.contains(";"))) {
            return "';'";
        }
        return fields.stream().anyMatch(field -> field.contains("\t")) ? "tab" : "";
    }

    /** The fields without outer spaces; only the first ones unless {@link #isComplete}. */
    List<String> fields() {
        return fields;
    }

    /** Whether it is short enough that all of its fields are there as text. */
    boolean isComplete() {
        return characters <= MAX_NAME_CHARACTERS;
    }

    /** Columns that hold text which is neither a number nor a missing value. */
    BitSet words() {
        return (BitSet) words.clone();
    }

    /** Columns that hold a finite number, or True or False. */
    BitSet numbers() {
        return (BitSet) numbers.clone();
    }

    /** Whether these columns hold integers. */
    boolean areIntegers(List<Integer> some) {
        return some.stream().allMatch(integers::get);
    }

    /** The first of some columns that lacks a value, -1 if none does. */
    int missing(BitSet columns) {
        BitSet lacking = (BitSet) missing.clone();
        lacking.and(columns);
        return lacking.nextSetBit(0);
    }

    /** Whether some of its columns are 0, 1, 2, ... or 1, 2, 3, ..., as pandas calls columns that were not named. */
    boolean counts(List<Integer> some) {
        return isComplete() && (counts(some, 0) || counts(some, 1));
    }

    private boolean counts(List<Integer> some, int from) {
        return IntStream.range(0, some.size()).allMatch(i -> DecimalNumber.parse(fields.get(some.get(i))) == from + i);
    }
}
