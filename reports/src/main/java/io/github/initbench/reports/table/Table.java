package io.github.initbench.reports.table;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The schema of one table: a file name, and as columns the version of the schema, then the components of a record in snake_case, those
 * of nested records in their place. A component annotated {@code @Nullable} may be missing, which is the empty field; an empty string is
 * written like a missing one and read back as null, since CSV readers in general do not distinguish the two. Immutable.
 *
 * @param <R> the row
 */
public final class Table<R extends Record> {

    private static final String SCHEMA = "schema";

    private final String fileName;
    private final Class<R> type;
    private final Group<R> group;
    private final List<String> columns;
    private final List<Layout> older;

    private Table(String fileName, Class<R> type, List<Layout> older) {
        this.fileName = fileName;
        this.type = type;
        this.group = Group.of(type);
        this.columns = Stream.concat(Stream.of(SCHEMA), group.fields().stream().map(Field::name))
                .toList();
        this.older = older;
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
        return columns;
    }

    /** The newest version of the columns, which is the one that is written. */
    public int schema() {
        return older.stream().mapToInt(Layout::schema).max().orElse(0) + 1;
    }

    /** The columns but for the first, which is the version. */
    List<Field> fields() {
        return group.fields();
    }

    /** The record of its rows. */
    Class<R> type() {
        return type;
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
        List<String> fields = new ArrayList<>(List.of(String.valueOf(schema())));
        group.write(row, fields);
        return List.copyOf(fields);
    }

    /**
     * The row of unquoted fields. IllegalArgumentException naming column, expected and found when they are not a row.
     */
    public R fromFields(List<String> fields) {
        if (fields.size() != columns.size()) {
            throw new IllegalArgumentException(count(fields.size()));
        }
        Iterator<String> values = fields.iterator();
        String found = values.next();
        if (!found.equals(String.valueOf(schema()))) {
            throw new IllegalArgumentException("schema: expected " + schema() + ", found " + found);
        }
        return group.read(values);
    }

    private String count(int found) {
        String at = found < columns.size()
                ? "column " + columns.get(found) + ": expected "
                : "column " + columns.get(columns.size() - 1) + " is the last: expected ";
        return at + columns.size() + " fields, found " + found;
    }
}
