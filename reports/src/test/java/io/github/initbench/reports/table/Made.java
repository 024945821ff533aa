package io.github.initbench.reports.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row for tests, by the names of its columns; a column never set is missing. It stays usable after {@link #build}, so that what some
 * rows share is set once.
 *
 * @param <R> the row
 */
public final class Made<R extends Record> {

    private final Table<R> table;
    private final Map<String, String> fields = new HashMap<>();

    private Made(Table<R> table) {
        this.table = table;
        fields.put("schema", String.valueOf(table.schema()));
    }

    /** A row with every column missing. */
    public static <R extends Record> Made<R> row(Table<R> table) {
        return new Made<>(table);
    }

    /** Sets one column; a name that the table does not have is an error of the test. */
    public Made<R> set(String column, @Nullable Object value) {
        if (!table.columns().contains(column)) {
            throw new IllegalArgumentException(table.fileName() + " has no column " + column);
        }
        String text = value instanceof Enum<?> constant ? Words.of(constant) : String.valueOf(value);
        fields.put(column, value == null ? "" : text);
        return this;
    }

    /** The row, or IllegalArgumentException where it is none. */
    public R build() {
        List<String> line = table.columns().stream()
                .map(column -> fields.getOrDefault(column, ""))
                .toList();
        return table.fromFields(line);
    }
}
