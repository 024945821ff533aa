package io.github.initbench.benchmarks.store;

import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a run, and their one writer: rows come in transactions, each under a key.
 *
 * <p>With a journal, what was committed stays and what was not is cut off, however this process ends; a run that goes on skips the keys that
 * are there. Without one, a transaction is written table by table.
 */
public final class RunStore implements Closeable {

    private final RunDirectory run;
    private final @Nullable RunJournal journal;
    private final Map<Table<?>, TableWriter<?>> writers = new LinkedHashMap<>();

    /**
     * Of a folder.
     *
     * @param journal open, and closed with the store; null for a run that does not go on
     */
    public RunStore(RunDirectory run, @Nullable RunJournal journal) {
        this.run = run;
        this.journal = journal;
    }

    /** Where it is. */
    public RunDirectory run() {
        return run;
    }

    /** Makes the files of tables that a reader expects, though they may stay without rows. */
    public synchronized void create(List<Table<?>> tables) throws IOException {
        for (Table<?> table : tables) {
            TableWriter<?> unused = writer(table);
        }
    }

    /** The rows that a table has, in order. */
    public <R extends Record> List<R> read(Table<R> table) throws IOException {
        create(List.of(table));
        return TableReader.read(table, run.path().resolve(table.fileName()));
    }

    /** Whether something was committed under that key. */
    public boolean isDone(String key) {
        return journal != null && journal.isDone(key);
    }

    /** Appends all of these rows, then records that the key is done. */
    public synchronized void commit(String key, RowBatch rows) throws IOException {
        for (Table<?> table : rows.tables()) {
            append(table, rows);
        }
        if (journal != null) {
            journal.append(key);
        }
    }

    private <R extends Record> void append(Table<R> table, RowBatch rows) throws IOException {
        writer(table).appendAll(rows.of(table));
    }

    @SuppressWarnings("unchecked") // a table's writer is of its own rows
    private <R extends Record> TableWriter<R> writer(Table<R> table) throws IOException {
        TableWriter<?> writer = writers.get(table);
        if (writer == null) {
            writer = TableWriter.open(table, run.path().resolve(table.fileName()));
            writers.put(table, writer);
        }
        return (TableWriter<R>) writer;
    }

    /** Closes all tables, whichever fails, then the journal. */
    @Override
    @SuppressWarnings("try") // the journal is there to be closed
    public synchronized void close() throws IOException {
        try (RunJournal last = journal) {
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
}
