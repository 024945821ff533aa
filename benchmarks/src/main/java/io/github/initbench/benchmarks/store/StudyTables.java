package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.DatasetRow;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs studies and appends dataset.csv, loss-curve.csv, study.csv and confusion.csv, and with details predictions.csv, points.csv and boundary.csv. */
public final class StudyTables implements Closeable {

    private final Opening opening;
    private @Nullable OpenTables open;
    private WorkerMessage.@Nullable Loaded loaded;
    private boolean hasPoints; // once a run

    /** Makes the run's folder, where it is not there yet. */
    public interface Opening {
        RunDirectory open() throws IOException;
    }

    private StudyTables(Opening opening) {
        this.opening = opening;
    }

    /** Tables that are opened now. */
    public static StudyTables in(RunDirectory run) throws IOException {
        StudyTables tables = new StudyTables(() -> run);
        OpenTables unused = tables.open();
        return tables;
    }

    /** Tables that are opened when the first study has its data in memory: data that cannot be read leave no files behind. */
    public static StudyTables onceLoaded(Opening opening) {
        return new StudyTables(opening);
    }

    private OpenTables open() throws IOException {
        OpenTables present = open;
        if (present == null) {
            present = new OpenTables(opening.open());
            open = present;
            for (Table<?> table : List.of(Tables.DATASET, Tables.LOSS_CURVE, Tables.STUDY, Tables.CONFUSION)) {
                TableWriter<?> unused = present.of(table);
            }
        }
        return present;
    }

    /**
     * One study on one backend. Curves are appended as the worker sends them, results once it has compared them.
     *
     * <p>Where the worker fails with its data in memory, the initializations that it had finished are appended without start, outcome
     * and comment, the others as failed; where it fails before the tables are open, nothing is appended.
     *
     * @param limit after which the worker is killed
     * @param listener receives each message too
     */
    public void run(Worker worker, StudyRequest request, Duration limit, Consumer<WorkerMessage> listener)
            throws IOException, BackendUnavailableException {
        StudyRows rows = new StudyRows(worker.backend(), worker.options(), request);
        try {
            worker.study(request, limit, message -> {
                rows.onMessage(message);
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
    public static Status status(Exception e) {
        if (e instanceof BackendUnavailableException) {
            return Status.UNAVAILABLE;
        }
        return e instanceof WorkerFailedException failure && failure.isTimeout() ? Status.TIMEOUT : Status.FAILED;
    }

    /** Rows of a study that was not run. */
    public void withoutResult(String backend, BackendOptions options, StudyRequest request, Status status, String error)
            throws IOException {
        withoutResult(new StudyRows(backend, options, request), request.inits(), status, error);
    }

    private void withoutResult(StudyRows rows, List<String> inits, Status status, String error) throws IOException {
        OpenTables tables = open();
        List<StudyRow> failed = new ArrayList<>();
        for (String init : inits) {
            failed.add(rows.study(tables.run().runId(), init)
                    .status(status)
                    .error(error)
                    .build());
        }
        tables.append(Tables.STUDY, failed);
    }

    private void append(StudyRows rows, WorkerMessage message) {
        try {
            if (message instanceof WorkerMessage.Loaded data) {
                appendDatasets(rows, data);
            } else if (message instanceof WorkerMessage.Plane plane && !hasPoints) {
                OpenTables tables = open();
                tables.append(Tables.POINTS, rows.points(tables.run().runId(), plane));
                hasPoints = true;
            } else if (message instanceof WorkerMessage.Predicted predicted) {
                OpenTables tables = open();
                tables.append(Tables.PREDICTIONS, rows.predictions(tables.run().runId(), predicted));
            } else if (message instanceof WorkerMessage.Regions regions) {
                OpenTables tables = open();
                tables.append(Tables.BOUNDARY, rows.boundary(tables.run().runId(), regions));
            } else if (message instanceof WorkerMessage.Point point) {
                OpenTables tables = open();
                tables.append(Tables.LOSS_CURVE, List.of(rows.point(tables.run().runId(), point)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once a run: every backend must have seen the same values. */
    private void appendDatasets(StudyRows rows, WorkerMessage.Loaded data) throws IOException {
        if (loaded == null) {
            loaded = data;
            OpenTables tables = open();
            List<DatasetRow> now = rows.datasets(tables.run().runId(), data);
            List<DatasetRow> before =
                    TableReader.read(Tables.DATASET, tables.run().path().resolve(Tables.DATASET.fileName()));
            if (before.isEmpty()) {
                tables.append(Tables.DATASET, now);
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
        OpenTables tables = open();
        String runId = tables.run().runId();
        tables.append(Tables.STUDY, rows.results(runId));
        tables.append(Tables.CONFUSION, rows.confusions(runId));
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.close();
        }
    }
}
