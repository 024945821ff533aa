package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.shell.ShellWord;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.data.DatasetDescription;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.nn.ConfusionMatrix;
import io.github.initbench.reports.table.BoundaryRow;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.ExampleSet;
import io.github.initbench.reports.table.LossCurveRow;
import io.github.initbench.reports.table.LossForm;
import io.github.initbench.reports.table.PointRow;
import io.github.initbench.reports.table.PredictionRow;
import io.github.initbench.reports.table.Start;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.StudyOutcome;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.StudyRowBuilder;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.Grid;
import io.github.initbench.study.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A worker's messages on one study on one backend, as rows. */
final class StudyRows {

    private final String backend;
    private final StudyRequest request;
    private final Experiment experiment; // of each initialization but for that
    private final List<WorkerMessage.Finished> finished = new ArrayList<>();
    private final List<WorkerMessage.NotTrained> notTrained = new ArrayList<>();
    private final List<Verdict> verdicts = new ArrayList<>();
    private @Nullable DatasetDescription trainingSet;
    private @Nullable Grid grid;
    private Dtype dtype; // as requested, until the worker reports what computes

    StudyRows(String backend, BackendOptions options, StudyRequest request) {
        this.backend = backend;
        this.dtype = options.dtype();
        this.request = request;
        this.experiment = request.experiment();
    }

    /** Keeps what later rows need. */
    void onMessage(WorkerMessage message) {
        if (message instanceof WorkerMessage.Info found) {
            dtype = found.info().dtype();
        } else if (message instanceof WorkerMessage.Loaded data) {
            trainingSet = data.train();
        } else if (message instanceof WorkerMessage.Plane plane) {
            grid = plane.grid();
        } else if (message instanceof WorkerMessage.Finished result) {
            finished.add(result);
        } else if (message instanceof WorkerMessage.NotTrained failed) {
            notTrained.add(failed);
        } else if (message instanceof WorkerMessage.Judged judged) {
            verdicts.addAll(judged.verdicts());
        }
    }

    /** The initializations of which the worker has reported no end. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(request.inits());
        finished.forEach(result -> missing.remove(result.init()));
        notTrained.forEach(failed -> missing.remove(failed.init()));
        return missing;
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
                experiment.dataset().usesSeeds() ? streams() : null,
                ShellWord.optionsOf(experiment.dataset()));
    }

    LossCurveRow point(String runId, WorkerMessage.Point point) {
        return LossCurveRow.builder()
                .runId(runId)
                .backend(backend)
                .dtype(dtype.key())
                .init(point.init())
                .weightSeed(experiment.weightSeed())
                .streams(streams())
                .loss(form())
                .iteration(point.iteration())
                .trainLoss(point.trainLoss())
                .testLoss(point.testLoss())
                .build();
    }

    /** One row for each initialization that was trained, then for each that could not be. */
    List<StudyRow> results(String runId) {
        List<StudyRow> rows = new ArrayList<>();
        for (int i = 0; i < finished.size(); i++) {
            WorkerMessage.Finished result = finished.get(i);
            StudyRowBuilder row = study(runId, result.init())
                    .trainAccuracy(result.train().accuracy())
                    .trainBalancedAccuracy(result.train().confusion().balancedAccuracy())
                    .finalLoss(result.finalLoss())
                    .status(Status.OK);
            if (result.test() != null) {
                row.testAccuracy(result.test().accuracy())
                        .testBalancedAccuracy(result.test().confusion().balancedAccuracy());
            }
            if (i < verdicts.size()) {
                Verdict verdict = verdicts.get(i);
                row.start(Start.valueOf(verdict.start().name()))
                        .outcome(StudyOutcome.valueOf(verdict.outcome().name()))
                        .comment(verdict.comment());
            }
            rows.add(row.build());
        }
        for (WorkerMessage.NotTrained failed : notTrained) {
            rows.add(study(runId, failed.init())
                    .status(Status.FAILED)
                    .error(failed.error())
                    .build());
        }
        return rows;
    }

    /** One row for each pair of classes, of each set. */
    List<ConfusionRow> confusions(String runId, WorkerMessage.Finished result) {
        List<ConfusionRow> rows = new ArrayList<>();
        confusion(rows, runId, result.init(), ExampleSet.TRAIN, result.train().confusion());
        if (result.test() != null) {
            confusion(rows, runId, result.init(), ExampleSet.TEST, result.test().confusion());
        }
        return rows;
    }

    private void confusion(List<ConfusionRow> rows, String runId, String init, ExampleSet set, ConfusionMatrix matrix) {
        for (int actual = 0; actual < matrix.counts().size(); actual++) {
            List<Integer> counts = matrix.counts().get(actual);
            for (int predicted = 0; predicted < counts.size(); predicted++) {
                rows.add(new ConfusionRow(
                        ConfusionRow.SCHEMA,
                        runId,
                        backend,
                        dtype.key(),
                        init,
                        experiment.weightSeed(),
                        streams(),
                        set,
                        className(actual),
                        className(predicted),
                        counts.get(predicted)));
            }
        }
    }

    /** One row for each example. */
    List<PredictionRow> predictions(String runId, WorkerMessage.Predicted predicted) {
        List<PredictionRow> rows = new ArrayList<>();
        for (int j = 0; j < predicted.actual().size(); j++) {
            rows.add(new PredictionRow(
                    PredictionRow.SCHEMA,
                    runId,
                    backend,
                    dtype.key(),
                    predicted.init(),
                    experiment.weightSeed(),
                    streams(),
                    j,
                    predicted.test() ? ExampleSet.TEST : ExampleSet.TRAIN,
                    className(predicted.actual().get(j)),
                    className(predicted.predictions().classes().get(j)),
                    predicted.predictions().probabilities().get(j)));
        }
        return rows;
    }

    /** One row for each example of the plane. */
    List<PointRow> points(String runId, WorkerMessage.Plane plane) {
        List<PointRow> rows = new ArrayList<>();
        points(rows, runId, ExampleSet.TRAIN, plane.train());
        if (plane.test() != null) {
            points(rows, runId, ExampleSet.TEST, plane.test());
        }
        return rows;
    }

    private void points(List<PointRow> rows, String runId, ExampleSet split, WorkerMessage.Points points) {
        for (int j = 0; j < points.classes().size(); j++) {
            double x1 = points.x1().get(j);
            double x2 = points.x2().get(j);
            String name = className(points.classes().get(j));
            rows.add(new PointRow(PointRow.SCHEMA, runId, j, split, x1, x2, name));
        }
    }

    /** One row for each point of the grid. */
    List<BoundaryRow> boundary(String runId, WorkerMessage.Regions regions) {
        if (grid == null) {
            throw new IllegalStateException("regions came before the grid that they are defined on");
        }
        List<BoundaryRow> rows = new ArrayList<>();
        for (int i = 0; i < grid.size(); i++) {
            for (int j = 0; j < grid.size(); j++) {
                int at = rows.size();
                rows.add(new BoundaryRow(
                        BoundaryRow.SCHEMA,
                        runId,
                        backend,
                        dtype.key(),
                        regions.init(),
                        experiment.weightSeed(),
                        streams(),
                        grid.x1(j),
                        grid.x2(i),
                        className(regions.predictions().classes().get(at)),
                        regions.predictions().probabilities().get(at)));
            }
        }
        return rows;
    }

    private String className(int number) {
        if (trainingSet == null) {
            throw new IllegalStateException("results came before the data that they are of");
        }
        return trainingSet.classes().get(number);
    }

    /** A row with what the study is; its result is missing. */
    StudyRowBuilder study(String runId, String init) {
        StudyRowBuilder row = StudyRow.builder()
                .runId(runId)
                .backend(backend)
                .dtype(dtype.key())
                .init(init)
                .weightSeed(experiment.weightSeed())
                .streams(streams())
                .layers(experiment.layers().stream().map(String::valueOf).collect(Collectors.joining("-")))
                .hidden(experiment.hidden())
                .learningRate(experiment.optimizer().learningRate())
                .batch(experiment.batch())
                .shuffleSeed(experiment.batch() == null ? null : experiment.shuffleSeed())
                .iterations(experiment.plan().budget())
                .loss(form());
        if (trainingSet != null) {
            row.dataset(trainingSet.name()).datasetSha256(trainingSet.sha256());
            if (experiment.batch() == null) {
                row.batch(trainingSet.examples());
            }
        }
        return row;
    }

    private Streams streams() {
        return Streams.valueOf(experiment.streams().name());
    }

    private LossForm form() {
        return LossForm.valueOf(experiment.plan().lossForm().toUpperCase(Locale.ROOT));
    }
}
