package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.Ending;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs studies and makes rows of dataset.csv, loss-curve.csv, study.csv and confusion.csv, and with details predictions.csv, points.csv and
 * boundary.csv: a transaction an initialization, and one for how they compare.
 */
public final class StudyTables {

    /** Made at the beginning, though a study may leave no rows. */
    public static final List<Table<?>> TABLES =
            List.of(Tables.DATASET, Tables.LOSS_CURVE, Tables.STUDY, Tables.CONFUSION);

    private final Sink sink;
    private WorkerMessage.@Nullable Loaded loaded;
    private boolean hasPoints; // once a run

    /** Where the rows go. */
    public interface Sink {

        /** Whether there is a run already: a study that cannot read its data begins none. */
        boolean isOpen();

        /** The run's key; begins it. */
        String runId() throws IOException;

        /** The datasets of a run that goes on; begins it. */
        List<DatasetRow> datasets() throws IOException;

        /** Takes rows that belong together. */
        void commit(String key, RowBatch rows) throws IOException;
    }

    /** Of one run. */
    public StudyTables(Sink sink) {
        this.sink = sink;
    }

    /**
     * One study on one backend.
     *
     * <p>Where the worker fails with its data in memory, the initializations that it had finished get rows without start, outcome
     * and comment, the others rows as failed; where it fails before the run is begun, there are none.
     *
     * @param limit after which the worker is killed
     * @param listener receives each message too
     */
    public void run(Worker worker, StudyRequest request, Duration limit, Consumer<WorkerMessage> listener)
            throws IOException, BackendUnavailableException {
        StudyRows rows = new StudyRows(worker.backend(), worker.options(), request);
        Transaction open = new Transaction(worker.backend());
        try {
            worker.study(request, limit, message -> {
                rows.onMessage(message);
                collect(rows, message, open);
                listener.accept(message);
            });
            open.commit();
            sink.commit(worker.backend(), new RowBatch().addAll(Tables.STUDY, rows.results(sink.runId())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (WorkerFailedException | IllegalArgumentException | BackendUnavailableException e) {
            if (sink.isOpen()) {
                open.commit();
                RowBatch all = new RowBatch().addAll(Tables.STUDY, rows.results(sink.runId()));
                String error = String.valueOf(e.getMessage());
                sink.commit(
                        worker.backend(),
                        all.addAll(withoutResult(sink.runId(), rows, rows.missing(), status(e), error)));
            }
            throw e;
        }
    }

    /** The rows of the initialization that is being trained. */
    private final class Transaction {

        private final String backend;
        private RowBatch rows = new RowBatch();
        private int number;

        Transaction(String backend) {
            this.backend = backend;
        }

        void commit() throws IOException {
            if (!rows.isEmpty()) {
                sink.commit(backend + " " + number, rows);
                rows = new RowBatch();
                number++;
            }
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
    public static RowBatch withoutResult(
            String runId, String backend, BackendOptions options, StudyRequest request, Status status, String error) {
        return withoutResult(runId, new StudyRows(backend, options, request), request.inits(), status, error);
    }

    private static RowBatch withoutResult(
            String runId, StudyRows rows, List<String> inits, Status status, String error) {
        RowBatch failed = new RowBatch();
        for (String init : inits) {
            failed.add(Tables.STUDY, rows.withoutResult(runId, init, new Ending(status, error)));
        }
        return failed;
    }

    private void collect(StudyRows rows, WorkerMessage message, Transaction open) {
        try {
            if (message instanceof WorkerMessage.Loaded data) {
                open.rows.addAll(Tables.DATASET, datasets(rows, data));
            } else if (message instanceof WorkerMessage.Plane plane && !hasPoints) {
                open.rows.addAll(Tables.POINTS, rows.points(sink.runId(), plane));
                hasPoints = true;
            } else if (message instanceof WorkerMessage.Started) {
                open.commit();
            } else if (message instanceof WorkerMessage.Predicted predicted) {
                open.rows.addAll(Tables.PREDICTIONS, rows.predictions(sink.runId(), predicted));
            } else if (message instanceof WorkerMessage.Regions regions) {
                open.rows.addAll(Tables.BOUNDARY, rows.boundary(sink.runId(), regions));
            } else if (message instanceof WorkerMessage.Point point) {
                open.rows.add(Tables.LOSS_CURVE, rows.point(sink.runId(), point));
            } else if (message instanceof WorkerMessage.Finished result) {
                open.rows.addAll(Tables.CONFUSION, rows.confusions(sink.runId(), result));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Once a run: every backend must have seen the same values. */
    private List<DatasetRow> datasets(StudyRows rows, WorkerMessage.Loaded data) throws IOException {
        if (loaded != null) {
            if (!data.equals(loaded)) {
                throw changed(data);
            }
            return List.of();
        }
        loaded = data;
        List<DatasetRow> now = rows.datasets(sink.runId(), data);
        List<DatasetRow> before = sink.datasets();
        if (!before.isEmpty() && !now.equals(before)) { // of a run that goes on
            throw changed(data);
        }
        return before.isEmpty() ? now : List.of();
    }

    private static IllegalArgumentException changed(WorkerMessage.Loaded data) {
        return new IllegalArgumentException("dataset " + data.train().name()
                + ": its values changed between one backend's reading and the next; leave the files alone");
    }
}
