package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.shell.ShellWord;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.data.DatasetDescription;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.reports.table.BoundaryRow;
import io.github.initbench.reports.table.ConfusionRow;
import io.github.initbench.reports.table.DatasetRow;
import io.github.initbench.reports.table.Ending;
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
import io.github.initbench.reports.table.StudyRow.Judgement;
import io.github.initbench.reports.table.StudyRow.Result;
import io.github.initbench.reports.table.StudyRow.Settings;
import io.github.initbench.reports.table.Training;
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
        return new LossCurveRow(
                training(runId, point.init()), form(), point.iteration(), point.trainLoss(), point.testLoss());
    }

    /** One row for each initialization that was trained, then for each that could not be. */
    List<StudyRow> results(String runId) {
        List<StudyRow> rows = new ArrayList<>();
        for (int i = 0; i < finished.size(); i++) {
            WorkerMessage.Finished result = finished.get(i);
            Judgement judgement = i < verdicts.size() ? judgement(verdicts.get(i)) : Judgement.NONE;
            rows.add(new StudyRow(training(runId, result.init()), settings(), result(result), judgement, Ending.OK));
        }
        for (WorkerMessage.NotTrained failed : notTrained) {
            rows.add(withoutResult(runId, failed.init(), new Ending(Status.FAILED, failed.error())));
        }
        return rows;
    }

    private static Result result(WorkerMessage.Finished finished) {
        return new Result(
                finished.train().accuracy(),
                finished.train().confusion().balancedAccuracy(),
                finished.test() == null ? null : finished.test().accuracy(),
                finished.test() == null ? null : finished.test().confusion().balancedAccuracy(),
                finished.finalLoss());
    }

    private static Judgement judgement(Verdict verdict) {
        return new Judgement(
                Start.valueOf(verdict.start().name()),
                StudyOutcome.valueOf(verdict.outcome().name()),
                verdict.comment());
    }

    /** One row for each pair of classes, of each set. */
    List<ConfusionRow> confusions(String runId, WorkerMessage.Finished result) {
        return new ClassRows(classes()).confusions(training(runId, result.init()), result);
    }

    List<PredictionRow> predictions(String runId, WorkerMessage.Predicted predicted) {
        return new ClassRows(classes()).predictions(training(runId, predicted.init()), predicted);
    }

    List<PointRow> points(String runId, WorkerMessage.Plane plane) {
        return new ClassRows(classes()).points(runId, plane);
    }

    List<BoundaryRow> boundary(String runId, WorkerMessage.Regions regions) {
        if (grid == null) {
            throw new IllegalStateException("regions came before the grid that they are defined on");
        }
        return new ClassRows(classes()).boundary(training(runId, regions.init()), grid, regions);
    }

    private List<String> classes() {
        if (trainingSet == null) {
            throw new IllegalStateException("results came before the data that they are of");
        }
        return trainingSet.classes();
    }

    /** The row of a training that has none. */
    StudyRow withoutResult(String runId, String init, Ending ending) {
        return new StudyRow(training(runId, init), settings(), Result.NONE, Judgement.NONE, ending);
    }

    private Training training(String runId, String init) {
        return new Training(runId, backend, dtype.key(), init, experiment.weightSeed(), streams());
    }

    private Settings settings() {
        DatasetDescription data = trainingSet;
        Integer batch = experiment.batch();
        return new Settings(
                data == null ? null : data.name(),
                data == null ? null : data.sha256(),
                experiment.layers().stream().map(String::valueOf).collect(Collectors.joining("-")),
                experiment.hidden(),
                experiment.optimizer().learningRate(),
                batch == null && data != null ? Integer.valueOf(data.examples()) : batch,
                batch == null ? null : experiment.shuffleSeed(),
                experiment.plan().budget(),
                form());
    }

    private Streams streams() {
        return Streams.valueOf(experiment.streams().name());
    }

    private LossForm form() {
        return LossForm.valueOf(experiment.plan().lossForm().toUpperCase(Locale.ROOT));
    }
}
