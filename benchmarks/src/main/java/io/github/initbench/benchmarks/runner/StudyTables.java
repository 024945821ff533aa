package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs studies and appends dataset.csv, loss-curve.csv, study.csv and confusion.csv. */
public final class StudyTables implements Closeable {

    private final Opening opening;
    private @Nullable Open open;
    private WorkerMessage.@Nullable Loaded loaded;

    /** Makes the run's folder, where it is not there yet. */
    public interface Opening {
        RunDirectory open() throws IOException;
    }

    /** The tables of a run, open. */
    private record Open(
            RunDirectory run,
            TableWriter<DatasetRow> datasets,
            TableWriter<LossCurveRow> curves,
            TableWriter<StudyRow> studies,
            TableWriter<ConfusionRow> confusions) {

        static Open in(RunDirectory run) throws IOException {
            return new Open(
                    run,
                    open(run, Tables.DATASET),
                    open(run, Tables.LOSS_CURVE),
                    open(run, Tables.STUDY),
                    open(run, Tables.CONFUSION));
        }

        @SuppressWarnings("try") // they are there to be closed, all of them, whichever fails
        void close() throws IOException {
            try (datasets;
                    curves;
                    studies) {
                confusions.close();
            }
        }

        private static <R extends Record> TableWriter<R> open(RunDirectory run, Table<R> table) throws IOException {
            return TableWriter.open(table, run.path().resolve(table.fileName()));
        }
    }

    private StudyTables(Opening opening) {
        this.opening = opening;
    }

    /** Tables that are opened now. */
    static StudyTables in(RunDirectory run) throws IOException {
        StudyTables tables = new StudyTables(() -> run);
        Open unused = tables.open();
        return tables;
    }

    /** Tables that are opened when the first study has its data in memory: data that cannot be read leave no files behind. */
    public static StudyTables onceLoaded(Opening opening) {
        return new StudyTables(opening);
    }

    private Open open() throws IOException {
        Open present = open;
        if (present == null) {
            present = Open.in(opening.open());
            open = present;
        }
        return present;
    }

    /**
     * One study on one backend. Curves are appended as the worker sends them, results once it has compared them.
     *
     * <p>Where the worker fails with its data in memory, the initializations that it had finished are appended without a comment,
     * the others as failed; where it fails before the tables are open, nothing is appended.
     *
     * @param limit after which the worker is killed
     * @param listener is told each message too
     */
    public void run(Worker worker, StudyRequest request, Duration limit, Consumer<WorkerMessage> listener)
            throws IOException, BackendUnavailableException {
        StudyRows rows = new StudyRows(worker.backend(), worker.options(), request);
        try {
            worker.study(request, limit, message -> {
                rows.hear(message);
                append(rows, message);
                listener.accept(message);
            });
            appendResults(rows);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (WorkerFailedException | IllegalArgumentException | BackendUnavailableException e) {
            if (open != null) {
                appendResults(rows);
                withoutResult(rows, rows.missing(), status(e), String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    /** Of the rows of a study that ended so. */
    static Status status(Exception e) {
        if (e instanceof BackendUnavailableException) {
            return Status.UNAVAILABLE;
        }
        return e instanceof WorkerFailedException failure && failure.isTimeout() ? Status.TIMEOUT : Status.FAILED;
    }

    /** Rows of a study that was not run. */
    void withoutResult(String backend, BackendOptions options, StudyRequest request, Status status, String error)
            throws IOException {
        withoutResult(new StudyRows(backend, options, request), request.inits(), status, error);
    }

    private void withoutResult(StudyRows rows, List<String> inits, Status status, String error) throws IOException {
        Open tables = open();
        for (String init : inits) {
            tables.studies.append(rows.study(tables.run.runId(), init)
                    .status(status)
                    .error(error)
                    .build());
        }
    }

    private void append(StudyRows rows, WorkerMessage message) {
        try {
            if (message instanceof WorkerMessage.Loaded data) {
                appendDatasets(rows, data);
            } else if (message instanceof WorkerMessage.Point point) {
                Open tables = open();
                tables.curves.append(rows.point(tables.run.runId(), point));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once a run: every backend must have seen the same values. */
    private void appendDatasets(StudyRows rows, WorkerMessage.Loaded data) throws IOException {
        if (loaded == null) {
            loaded = data;
            Open tables = open();
            List<DatasetRow> now = rows.datasets(tables.run.runId(), data);
            List<DatasetRow> before =
                    TableReader.read(Tables.DATASET, tables.run.path().resolve(Tables.DATASET.fileName()));
            if (before.isEmpty()) {
                tables.datasets.appendAll(now);
            } else if (!now.equals(before)) { // of a run that goes on
                throw changed(data);
            }
        } else if (!data.equals(loaded)) {
            throw changed(data);
        }
    }

    private static IllegalArgumentException changed(WorkerMessage.Loaded data) {
        return new IllegalArgumentException("dataset " + data.train().name()
                + ": its values changed between one backend's reading and the next; leave the files alone");
    }

    private void appendResults(StudyRows rows) throws IOException {
        Open tables = open();
        for (StudyRow row : rows.results(tables.run.runId())) {
            tables.studies.append(row);
        }
        for (ConfusionRow row : rows.confusions(tables.run.runId())) {
            tables.confusions.append(row);
        }
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
