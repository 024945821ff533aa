package io.github.initbench.reports.table;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The schema of one table: a file name, and the components of a record as its columns, in order, in snake_case. A
 * component annotated {@code @Nullable} may be missing, which is the empty field; an empty string is written like a
 * missing one and read back as null, since CSV readers in general do not distinguish the two. Immutable.
 *
 * @param <R> the row
 */
public final class Table<R extends Record> {

    private final String fileName;
    private final List<Column> columns;
    private final List<Method> accessors;
    private final Constructor<R> constructor;
    private final List<Layout> older;

    private Table(String fileName, Class<R> type, List<Layout> older) {
        RecordComponent[] components = type.getRecordComponents();
        this.fileName = fileName;
        this.older = older;
        columns = Arrays.stream(components).map(Column::of).toList();
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toList();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new AssertionError("a record has a canonical constructor: " + type, e);
        }
    }

    /** The table of a record. A component of a type that has no column form: IllegalArgumentException. */
    public static <R extends Record> Table<R> of(String fileName, Class<R> type) {
        return of(fileName, type, List.of());
    }

    /** A table that had other columns before; versions count from 1. */
    static <R extends Record> Table<R> of(String fileName, Class<R> type, List<Layout> older) {
        return new Table<>(fileName, type, List.copyOf(older));
    }

    /** Name of the file within a run directory. */
    public String fileName() {
        return fileName;
    }

    /** Column names, in order: the header. */
    public List<String> columns() {
        return columns.stream().map(Column::name).toList();
    }

    /** The newest version of the columns, which is the one that is written. */
    public int schema() {
        return older.stream().mapToInt(Layout::schema).max().orElse(0) + 1;
    }

    /** The headers of all versions, newest first. */
    List<List<String>> headers() {
        return Stream.concat(Stream.of(columns()), older.stream().map(Layout::columns))
                .toList();
    }

    /** What this header's version looks like; empty where it is not an older version's. */
    Optional<Layout> older(List<String> header) {
        return older.stream().filter(layout -> layout.columns().equals(header)).findFirst();
    }

    /** The row of unquoted fields of an older version, with {@link #fromFields}'s errors. */
    R fromFields(Layout layout, List<String> fields) {
        return fromFields(layout.translate(fields, columns(), schema()));
    }

    /**
     * The fields of a row, unquoted, in the order of the columns. A required value that is empty:
     * IllegalArgumentException.
     */
    public List<String> toFields(R row) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.add(columns.get(i).format(get(accessors.get(i), row)));
        }
        return List.copyOf(fields);
    }

    /**
     * The row of unquoted fields. IllegalArgumentException naming column, expected and found when they are not a row.
     */
    public R fromFields(List<String> fields) {
        if (fields.size() != columns.size()) {
            throw new IllegalArgumentException(count(fields.size()));
        }
        @Nullable Object[] values = new @Nullable Object[fields.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns.get(i).parse(fields.get(i));
        }
        return construct(values);
    }

    private String count(int found) {
        String at = found < columns.size()
                ? "column " + columns.get(found).name() + ": expected "
                : "column " + columns.get(columns.size() - 1).name() + " is the last: expected ";
        return at + columns.size() + " fields, found " + found;
    }

    private static @Nullable Object get(Method accessor, Record row) {
        try {
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + accessor, e);
        }
    }

    private R construct(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException("cannot construct " + constructor, e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + constructor, e);
        }
    }
}
