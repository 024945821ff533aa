package io.github.initbench.benchmarks.store;

import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables of a run that are appended to, each open from its first use on. */
final class OpenTables implements Closeable {

    private final RunDirectory run;
    private final Map<Table<?>, TableWriter<?>> writers = new LinkedHashMap<>();

    OpenTables(RunDirectory run) {
        this.run = run;
    }

    RunDirectory run() {
        return run;
    }

    /** Opens a table, which makes its file, unless it is open. */
    @SuppressWarnings("unchecked") // a table's writer is of its own rows
    <R extends Record> TableWriter<R> of(Table<R> table) throws IOException {
        TableWriter<?> writer = writers.get(table);
        if (writer == null) {
            writer = TableWriter.open(table, run.path().resolve(table.fileName()));
            writers.put(table, writer);
        }
        return (TableWriter<R>) writer;
    }

    /** All rows or none. */
    <R extends Record> void append(Table<R> table, List<R> rows) throws IOException {
        of(table).appendAll(rows);
    }

    /** Closes all of them, whichever fails. */
    @Override
    public void close() throws IOException {
        IOException failure = null;
        for (TableWriter<?> writer : writers.values()) {
            try {
                writer.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        writers.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
