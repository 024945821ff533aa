package io.github.initbench.benchmarks.worker;

import io.github.initbench.data.Npy;
import io.github.initbench.init.Initializers;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.study.DecisionRegions;
import io.github.initbench.study.Evaluation;
import io.github.initbench.study.InitializationStudy;
import io.github.initbench.study.LossPoint;
import io.github.initbench.study.StudyResult;
import io.github.initbench.study.StudySpec;
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
    private final Consumer<WorkerMessage> answers;

    StudyWork(String backendName, Consumer<WorkerMessage> answers) {
        this.backendName = backendName;
        this.answers = answers;
    }

    /** Runs all of it on the backend. */
    <M extends Matrix> void run(Backend<M> backend, StudySpec spec, StudyRequest request) throws IOException {
        InitializationStudy<M> study = new InitializationStudy<>(backend, spec);
        answers.accept(
                new WorkerMessage.Loaded(study.trainingSet(), study.testSet().orElse(null)));
        Optional<DecisionRegions<M>> regions = Optional.empty();
        if (request.details() && spec.network().inputs() == 2) {
            WorkerMessage.Plane plane = StudyPlane.of(request, spec);
            answers.accept(plane);
            regions = Optional.of(new DecisionRegions<>(backend, spec.network(), plane.grid()));
        }
        List<StudyResult> results = new ArrayList<>();
        for (String init : request.inits()) {
            answers.accept(new WorkerMessage.Started(init));
            Weights initial = Weights.initialize(
                    spec.network(), Initializers.named(init).initializer(), new RandomState(request.weightSeed()));
            StudyResult result = study.run(initial, point -> answers.accept(message(init, point)));
            results.add(result);
            answers.accept(message(init, result));
            if (request.details()) {
                answers.accept(predicted(init, false, result.train()));
                result.test().ifPresent(test -> answers.accept(predicted(init, true, test)));
            }
            regions.ifPresent(all -> answers.accept(new WorkerMessage.Regions(init, all.of(result.finalWeights()))));
            if (request.saveWeights() != null) {
                Path folder = Files.createDirectories(Path.of(request.saveWeights()));
                String prefix = backendName + "-" + init.replaceAll("[^A-Za-z0-9.-]", "_");
                save(folder, prefix + "-initial", spec.network(), result.initialWeights());
                save(folder, prefix + "-final", spec.network(), result.finalWeights());
            }
        }
        answers.accept(new WorkerMessage.Judged(Verdict.of(spec.network(), results)));
    }

    private static WorkerMessage message(String init, LossPoint point) {
        Double testLoss = point.testLoss().isPresent() ? point.testLoss().getAsDouble() : null;
        return new WorkerMessage.Point(init, point.iteration(), point.trainLoss(), testLoss);
    }

    private static WorkerMessage message(String init, StudyResult result) {
        Integer divergedAt =
                result.divergedAt().isPresent() ? result.divergedAt().getAsInt() : null;
        return new WorkerMessage.Finished(
                init,
                evaluated(result.train()),
                result.test().map(StudyWork::evaluated).orElse(null),
                result.finalLoss(),
                divergedAt);
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
