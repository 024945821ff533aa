package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerClient;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.LossForm;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
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
     * One study on one backend; rows are appended as the worker sends them.
     *
     * @param listener is told each message too
     */
    public void run(String backend, StudyRequest request, Consumer<WorkerMessage> listener)
            throws IOException, BackendUnavailableException {
        LossForm form = LossForm.valueOf(request.loss().toUpperCase(Locale.ROOT));
        List<WorkerMessage.Finished> finished = new ArrayList<>();
        try {
            WorkerClient.of(backend).study(request, message -> {
                append(backend, request, form, message, finished);
                listener.accept(message);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void append(
            String backend,
            StudyRequest request,
            LossForm form,
            WorkerMessage message,
            List<WorkerMessage.Finished> finished) {
        try {
            if (message instanceof WorkerMessage.Point point) {
                curves.append(LossCurveRow.builder()
                        .runId(run.runId())
                        .backend(backend)
                        .dtype(request.dtype())
                        .init(point.init())
                        .weightSeed(request.weightSeed())
                        .loss(form)
                        .iteration(point.iteration())
                        .trainLoss(point.trainLoss())
                        .testLoss(point.testLoss())
                        .build());
            } else if (message instanceof WorkerMessage.Finished result) {
                finished.add(result);
            } else if (message instanceof WorkerMessage.Diagnosed diagnosed) {
                for (int i = 0; i < finished.size(); i++) {
                    WorkerMessage.Finished result = finished.get(i);
                    studies.append(StudyRow.builder()
                            .runId(run.runId())
                            .backend(backend)
                            .dtype(request.dtype())
                            .init(result.init())
                            .weightSeed(request.weightSeed())
                            .loss(form)
                            .trainAccuracy(result.trainAccuracy())
                            .testAccuracy(result.testAccuracy())
                            .finalLoss(result.finalLoss())
                            .comment(diagnosed.comments().get(i))
                            .build());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        try (curves) {
            studies.close();
        }
    }
}
