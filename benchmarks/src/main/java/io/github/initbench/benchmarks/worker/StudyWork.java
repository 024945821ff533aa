package io.github.initbench.benchmarks.worker;

import io.github.initbench.data.Npy;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.study.Cell;
import io.github.initbench.study.CellRunner;
import io.github.initbench.study.DecisionRegions;
import io.github.initbench.study.Evaluation;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.LoadedData;
import io.github.initbench.study.LossPoint;
import io.github.initbench.study.PreparedCell;
import io.github.initbench.study.StudyResult;
import io.github.initbench.study.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A study in the worker: trains from each initialization, reports the results, and saves the weights where requested. */
final class StudyWork {

    private final String backendName;
    private final BackendOptions options;
    private final Consumer<WorkerMessage> answers;

    StudyWork(String backendName, BackendOptions options, Consumer<WorkerMessage> answers) {
        this.backendName = backendName;
        this.options = options;
        this.answers = answers;
    }

    /** Runs all of it on the backend. */
    <M extends Matrix> void run(Backend<M> backend, StudyRequest request) throws IOException {
        CellRunner<M> runner =
                new CellRunner<>(backend, (input, share) -> answers.accept(new WorkerMessage.Loading(input, share)));
        LoadedData<M> data = runner.load(request.experiment());
        answers.accept(
                new WorkerMessage.Loaded(data.trainingSet(), data.testSet().orElse(null)));
        Experiment experiment = request.experiment().on(data.trainingSet(), data.testSet());
        NetworkSpec network = experiment.network();
        Optional<DecisionRegions<M>> regions = Optional.empty();
        if (request.details() && network.inputs() == 2) {
            WorkerMessage.Plane plane = StudyPlane.of(request, data);
            answers.accept(plane);
            regions = Optional.of(new DecisionRegions<>(backend, network, plane.grid()));
        }
        List<StudyResult> results = new ArrayList<>();
        for (String init : request.inits()) {
            answers.accept(new WorkerMessage.Started(init));
            PreparedCell<M> cell = runner.prepare(new Cell(experiment.withInitialization(init), backendName, options));
            Weights initial;
            try {
                initial = cell.initialWeights();
            } catch (IllegalArgumentException e) {
                answers.accept(new WorkerMessage.NotTrained(init, String.valueOf(e.getMessage())));
                continue;
            }
            StudyResult result = cell.train(initial, point -> answers.accept(message(init, point)));
            results.add(result);
            answers.accept(message(init, result));
            report(request, init, network, result);
            regions.ifPresent(all -> answers.accept(new WorkerMessage.Regions(init, all.of(result.finalWeights()))));
        }
        answers.accept(new WorkerMessage.Judged(Verdict.of(network, results)));
    }

    /** Predictions and weights, where they are requested. */
    private void report(StudyRequest request, String init, NetworkSpec network, StudyResult result) throws IOException {
        if (request.details()) {
            answers.accept(predicted(init, false, result.train()));
            result.test().ifPresent(test -> answers.accept(predicted(init, true, test)));
        }
        if (request.saveWeights() != null) {
            Path folder = Files.createDirectories(Path.of(request.saveWeights()));
            String prefix = backendName + "-" + init.replaceAll("[^A-Za-z0-9.-]", "_");
            save(folder, prefix + "-initial", network, result.initialWeights());
            save(folder, prefix + "-final", network, result.finalWeights());
        }
    }

    private static WorkerMessage message(String init, LossPoint point) {
        return new WorkerMessage.Point(init, point.iteration(), point.trainLoss(), point.testLoss());
    }

    private static WorkerMessage message(String init, StudyResult result) {
        return new WorkerMessage.Finished(
                init,
                evaluated(result.train()),
                result.test().map(StudyWork::evaluated).orElse(null),
                result.facts().finalRecordedLoss(),
                result.facts().divergedAt());
    }

    private static WorkerMessage.Evaluated evaluated(Evaluation evaluation) {
        return new WorkerMessage.Evaluated(evaluation.accuracy(), evaluation.confusion());
    }

    private static WorkerMessage predicted(String init, boolean test, Evaluation evaluation) {
        return new WorkerMessage.Predicted(init, test, evaluation.actual(), evaluation.predictions());
    }

    private static void save(Path folder, String prefix, NetworkSpec network, Weights weights) throws IOException {
        for (int l = 0; l < network.depth(); l++) {
            String layer = String.valueOf(l + 1);
            int fanOut = network.fanOut(l);
            Npy.write(
                    folder.resolve(prefix + "-W" + layer + ".npy"),
                    fanOut,
                    network.fanIn(l),
                    weights.w().get(l));
            Npy.write(
                    folder.resolve(prefix + "-b" + layer + ".npy"),
                    fanOut,
                    1,
                    weights.b().get(l));
        }
    }
}
