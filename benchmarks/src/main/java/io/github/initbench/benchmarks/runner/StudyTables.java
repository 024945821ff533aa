package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerClient;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.LossForm;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.StudyRowBuilder;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Runs studies and appends loss-curve.csv and study.csv. */
public final class StudyTables implements Closeable {

    private final RunDirectory run;
    private final TableWriter<LossCurveRow> curves;
    private final TableWriter<StudyRow> studies;

    /** Opens both tables in the run's folder. */
    public StudyTables(RunDirectory run) throws IOException {
        this.run = run;
        this.curves = TableWriter.open(Tables.LOSS_CURVE, run.path().resolve(Tables.LOSS_CURVE.fileName()));
        this.studies = TableWriter.open(Tables.STUDY, run.path().resolve(Tables.STUDY.fileName()));
    }

    /**
     * One study on one backend. Curves are appended as the worker sends them, results once it has compared them.
     *
     * <p>Where the worker fails, the initializations that it had finished are appended without a comment, the others as failed.
     *
     * @param limit after which the worker is killed
     * @param listener is told each message too
     */
    public void run(String backend, StudyRequest request, Duration limit, Consumer<WorkerMessage> listener)
            throws IOException, BackendUnavailableException {
        List<WorkerMessage.Finished> finished = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        try {
            WorkerClient.of(backend).study(request, limit, message -> {
                if (message instanceof WorkerMessage.Point point) {
                    append(backend, request, point);
                } else if (message instanceof WorkerMessage.Finished result) {
                    finished.add(result);
                } else if (message instanceof WorkerMessage.Diagnosed diagnosed) {
                    comments.addAll(diagnosed.comments());
                }
                listener.accept(message);
            });
            append(backend, request, finished, comments);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (WorkerFailedException | IllegalArgumentException | BackendUnavailableException e) {
            append(backend, request, finished, comments);
            List<String> missing =
                    request.inits().subList(finished.size(), request.inits().size());
            withoutResult(backend, request, missing, status(e), String.valueOf(e.getMessage()));
            throw e;
        }
    }

    private static Status status(Exception e) {
        if (e instanceof BackendUnavailableException) {
            return Status.UNAVAILABLE;
        }
        return e instanceof WorkerFailedException failure && failure.isTimeout() ? Status.TIMEOUT : Status.FAILED;
    }

    /** Rows of a study that was not run. */
    void withoutResult(String backend, StudyRequest request, Status status, String error) throws IOException {
        withoutResult(backend, request, request.inits(), status, error);
    }

    private void withoutResult(String backend, StudyRequest request, List<String> inits, Status status, String error)
            throws IOException {
        for (String init : inits) {
            studies.append(
                    row(backend, request, init).status(status).error(error).build());
        }
    }

    private void append(String backend, StudyRequest request, WorkerMessage.Point point) {
        try {
            curves.append(LossCurveRow.builder()
                    .runId(run.runId())
                    .backend(backend)
                    .dtype(request.dtype())
                    .init(point.init())
                    .weightSeed(request.weightSeed())
                    .loss(form(request))
                    .iteration(point.iteration())
                    .trainLoss(point.trainLoss())
                    .testLoss(point.testLoss())
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append(
            String backend, StudyRequest request, List<WorkerMessage.Finished> finished, List<String> comments)
            throws IOException {
        for (int i = 0; i < finished.size(); i++) {
            WorkerMessage.Finished result = finished.get(i);
            studies.append(row(backend, request, result.init())
                    .trainAccuracy(result.trainAccuracy())
                    .testAccuracy(result.testAccuracy())
                    .finalLoss(result.finalLoss())
                    .comment(i < comments.size() ? comments.get(i) : null)
                    .status(Status.OK)
                    .build());
        }
    }

    private StudyRowBuilder row(String backend, StudyRequest request, String init) {
        return StudyRow.builder()
                .runId(run.runId())
                .backend(backend)
                .dtype(request.dtype())
                .init(init)
                .weightSeed(request.weightSeed())
                .loss(form(request));
    }

    private static LossForm form(StudyRequest request) {
        return LossForm.valueOf(request.loss().toUpperCase(Locale.ROOT));
    }

    @Override
    public void close() throws IOException {
        try (curves) {
            studies.close();
        }
    }
}
