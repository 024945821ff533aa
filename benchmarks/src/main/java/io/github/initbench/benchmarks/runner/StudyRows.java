package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.data.DatasetDescription;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.ConfusionMatrix;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.ExampleSet;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.LossForm;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.StudyRowBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a worker says of one study on one backend, as rows. */
final class StudyRows {

    private final String backend;
    private final StudyRequest request;
    private final List<WorkerMessage.Finished> finished = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private @Nullable DatasetDescription trainingSet;
    private Dtype dtype; // as asked until the worker says what computes

    StudyRows(String backend, BackendOptions options, StudyRequest request) {
        this.backend = backend;
        this.dtype = options.dtype();
        this.request = request;
    }

    /** Keeps what later rows need. */
    void hear(WorkerMessage message) {
        if (message instanceof WorkerMessage.Info found) {
            dtype = found.info().dtype();
        } else if (message instanceof WorkerMessage.Loaded data) {
            trainingSet = data.train();
        } else if (message instanceof WorkerMessage.Finished result) {
            finished.add(result);
        } else if (message instanceof WorkerMessage.Diagnosed diagnosed) {
            comments.addAll(diagnosed.comments());
        }
    }

    /** The initializations that the worker has not finished. */
    List<String> missing() {
        return request.inits().subList(finished.size(), request.inits().size());
    }

    List<DatasetRow> datasets(String runId, WorkerMessage.Loaded data) {
        List<DatasetRow> rows = new ArrayList<>();
        rows.add(dataset(runId, ExampleSet.TRAIN, data.train()));
        if (data.test() != null) {
            rows.add(dataset(runId, ExampleSet.TEST, data.test()));
        }
        return rows;
    }

    private DatasetRow dataset(String runId, ExampleSet set, DatasetDescription data) {
        return new DatasetRow(
                DatasetRow.SCHEMA,
                runId,
                set,
                data.name(),
                data.features(),
                data.classes().size(),
                data.examples(),
                data.sha256(),
                request.dataset().commandLine());
    }

    LossCurveRow point(String runId, WorkerMessage.Point point) {
        return LossCurveRow.builder()
                .runId(runId)
                .backend(backend)
                .dtype(dtype.key())
                .init(point.init())
                .weightSeed(request.weightSeed())
                .loss(form())
                .iteration(point.iteration())
                .trainLoss(point.trainLoss())
                .testLoss(point.testLoss())
                .build();
    }

    /** One row for each finished initialization. */
    List<StudyRow> results(String runId) {
        List<StudyRow> rows = new ArrayList<>();
        for (int i = 0; i < finished.size(); i++) {
            WorkerMessage.Finished result = finished.get(i);
            rows.add(study(runId, result.init())
                    .trainAccuracy(result.train().accuracy())
                    .testAccuracy(result.test() == null ? null : result.test().accuracy())
                    .finalLoss(result.finalLoss())
                    .comment(i < comments.size() ? comments.get(i) : null)
                    .status(Status.OK)
                    .build());
        }
        return rows;
    }

    /** One row for each pair of classes, of each finished initialization and set. */
    List<ConfusionRow> confusions(String runId) {
        List<ConfusionRow> rows = new ArrayList<>();
        for (WorkerMessage.Finished result : finished) {
            confusion(
                    rows, runId, result.init(), ExampleSet.TRAIN, result.train().confusion());
            if (result.test() != null) {
                confusion(
                        rows,
                        runId,
                        result.init(),
                        ExampleSet.TEST,
                        result.test().confusion());
            }
        }
        return rows;
    }

    private void confusion(List<ConfusionRow> rows, String runId, String init, ExampleSet set, ConfusionMatrix matrix) {
        List<String> classes = trainingSet == null ? List.of() : trainingSet.classes();
        for (int actual = 0; actual < matrix.counts().size(); actual++) {
            List<Integer> counts = matrix.counts().get(actual);
            for (int predicted = 0; predicted < counts.size(); predicted++) {
                rows.add(new ConfusionRow(
                        ConfusionRow.SCHEMA,
                        runId,
                        backend,
                        dtype.key(),
                        init,
                        request.weightSeed(),
                        set,
                        classes.get(actual),
                        classes.get(predicted),
                        counts.get(predicted)));
            }
        }
    }

    /** A row with what the study is; its result is missing. */
    StudyRowBuilder study(String runId, String init) {
        StudyRowBuilder row = StudyRow.builder()
                .runId(runId)
                .backend(backend)
                .dtype(dtype.key())
                .init(init)
                .weightSeed(request.weightSeed())
                .layers(request.layers().stream().map(String::valueOf).collect(Collectors.joining("-")))
                .hidden(request.hidden())
                .learningRate(request.learningRate())
                .batch(request.batch())
                .shuffleSeed(request.batch() == null ? null : request.shuffleSeed())
                .iterations(request.iterations())
                .loss(form());
        if (trainingSet != null) {
            row.dataset(trainingSet.name()).datasetSha256(trainingSet.sha256());
            if (request.batch() == null) {
                row.batch(trainingSet.examples());
            }
        }
        return row;
    }

    private LossForm form() {
        return LossForm.valueOf(request.loss().toUpperCase(Locale.ROOT));
    }
}
