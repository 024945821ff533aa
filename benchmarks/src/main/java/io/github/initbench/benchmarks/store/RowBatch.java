package io.github.initbench.benchmarks.store;

import io.github.initbench.reports.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of several tables that belong together, in the order in which they were added. */
public final class RowBatch {

    private final Map<Table<?>, List<Record>> rows = new LinkedHashMap<>();

    /** Adds a row. */
    public <R extends Record> RowBatch add(Table<R> table, R row) {
        return addAll(table, List.of(row));
    }

    /** Adds rows. */
    public <R extends Record> RowBatch addAll(Table<R> table, List<R> more) {
        if (!more.isEmpty()) {
            rows.computeIfAbsent(table, unused -> new ArrayList<>()).addAll(more);
        }
        return this;
    }

    /** Adds what another has. */
    public RowBatch addAll(RowBatch other) {
        other.rows.forEach((table, more) ->
                rows.computeIfAbsent(table, unused -> new ArrayList<>()).addAll(more));
        return this;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** The tables that it has rows of. */
    List<Table<?>> tables() {
        return List.copyOf(rows.keySet());
    }

    @SuppressWarnings("unchecked") // only rows of a table are added to it
    <R extends Record> List<R> of(Table<R> table) {
        return (List<R>) rows.getOrDefault(table, List.of());
    }
}
