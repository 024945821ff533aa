package io.github.initbench.data.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The first row of a CSV file: names of columns, or an example. Columns are counted from 0. */
final class CsvFirstRow implements CsvFields {

    private static final int MOST_NAME_CHARACTERS = 1 << 22;

    private final char separator;
    private final List<String> fields = new ArrayList<>();
    private final BitSet words = new BitSet();
    private final BitSet numbers = new BitSet();
    private final BitSet integers = new BitSet();
    private long line;
    private int columns;
    private boolean comma;
    private long characters;

    private CsvFirstRow(char separator) {
        this.separator = separator;
    }

    /**
     * Reads it.
     *
     * @param separator null for what the file says, else a comma
     */
    static CsvFirstRow read(DataFile file, @Nullable Character separator) {
        char used = separator == null ? CsvParser.declaredSeparator(file).orElse(',') : separator;
        CsvFirstRow row = new CsvFirstRow(used);
        CsvParser.parseFirstRow(file, used, row);
        return row;
    }

    @Override
    public void field(long at, int column, char[] text, int offset, int length) {
        String field = new String(text, offset, length).strip();
        double value = DecimalNumber.parse(field);
        boolean number = Double.isFinite(value) || DecimalNumber.isTruth(field);
        numbers.set(column - 1, number);
        integers.set(column - 1, value == Math.rint(value));
        words.set(column - 1, !number && !MissingValue.is(field) && !ClassNames.isInfinite(field));
        characters += length;
        if (isKept()) {
            fields.add(field);
        }
        comma = field.isEmpty();
    }

    /** A comma at the end separates nothing. */
    @Override
    public void endOfRow(long at, int count) {
        line = at;
        comma &= count > 1;
        columns = comma ? count - 1 : count;
        if (isKept()) {
            fields.subList(columns, count).clear();
        }
    }

    char separator() {
        return separator;
    }

    /** Where it begins, from 1. */
    long line() {
        return line;
    }

    int columns() {
        return columns;
    }

    /** Whether a separator follows the last field. */
    boolean endsInSeparator() {
        return comma;
    }

    /** The fields without outer spaces; only the first ones unless {@link #isKept}. */
    List<String> fields() {
        return fields;
    }

    /** Whether it is short enough to be kept as text. */
    boolean isKept() {
        return characters <= MOST_NAME_CHARACTERS;
    }

    /** Columns that hold text which is neither a number nor a missing value. */
    BitSet words() {
        return (BitSet) words.clone();
    }

    /** Columns that hold a finite number, or True or False. */
    BitSet numbers() {
        return (BitSet) numbers.clone();
    }

    /** Whether features and label are whole numbers. */
    boolean isAllIntegers(CsvLayout layout) {
        return integers.get(layout.label()) && layout.featureColumns().stream().allMatch(integers::get);
    }

    /** Whether it is 0, 1, 2, ... or 1, 2, 3, ..., as pandas calls columns that were not named. */
    boolean counts() {
        return columns > 2 && isKept() && (counts(0) || counts(1));
    }

    private boolean counts(int from) {
        return IntStream.range(0, columns).allMatch(c -> DecimalNumber.parse(fields.get(c)) == from + c);
    }
}
