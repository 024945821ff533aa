package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.check.BackendChecks;
import io.github.initbench.data.LoadProgress;
import io.github.initbench.data.Npy;
import io.github.initbench.init.Initializers;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.study.Diagnosis;
import io.github.initbench.study.Evaluation;
import io.github.initbench.study.InitializationStudy;
import io.github.initbench.study.LossPoint;
import io.github.initbench.study.StudyResult;
import io.github.initbench.study.StudySpec;
import io.github.initbench.train.FirstHitSearch;
import io.github.initbench.train.StopRule;
import io.github.initbench.train.Trainer;
import io.github.initbench.train.TrainingOutcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The main class of a backend's own JVM: carries out one command and answers on standard output, one marked line a message.
 *
 * <p>Arguments: the command, the backend's name, its options and the request as JSON. Unmarked lines are a library's own and mean nothing.
 */
public final class BackendWorker {

    static final String PROBE = "probe";
    static final String CHECK = "check";
    static final String STUDY = "study";
    static final String FIRST_HIT = "first-hit";

    private static final int ORPHANED = 130;
    private static final String MARK = "@initbench ";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrintStream out;
    private final BackendProvider provider;
    private final BackendOptions options;

    private BackendWorker(PrintStream out, BackendProvider provider, BackendOptions options) {
        this.out = out;
        this.provider = provider;
        this.options = options;
    }

    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        endWithParent();
        BackendWorker worker =
                new BackendWorker(out, Backends.named(args[1]), JSON.readValue(args[2], BackendOptions.class));
        try {
            switch (args[0]) {
                case PROBE -> worker.probe();
                case CHECK ->
                    BackendChecks.run(worker.provider, worker.options, r -> worker.send(new WorkerMessage.Checked(r)));
                case STUDY -> worker.study(JSON.readValue(args[3], StudyRequest.class));
                case FIRST_HIT -> worker.firstHit(JSON.readValue(args[3], FirstHitRequest.class));
                default -> throw new IllegalArgumentException("worker: unknown command '" + args[0] + "'");
            }
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            worker.send(new WorkerMessage.Refused(String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError e) {
            worker.send(new WorkerMessage.Refused(
                    "out of memory: " + (Runtime.getRuntime().maxMemory() >> 20)
                            + " MB are too little for this; start java with a larger -Xmx, or ask for less"));
        }
    }

    /** Ends this JVM when standard input ends: the process that asked is gone, and nobody reads the answer. */
    private static void endWithParent() {
        Thread watch = new Thread(
                () -> {
                    try {
                        while (System.in.read() >= 0) {
                            // nothing is ever sent
                        }
                    } catch (IOException e) {
                        // as good as the end
                    }
                    Runtime.getRuntime().halt(ORPHANED);
                },
                "end-with-parent");
        watch.setDaemon(true);
        watch.start();
    }

    static Optional<WorkerMessage> parse(String line) throws JsonProcessingException {
        return line.startsWith(MARK)
                ? Optional.of(JSON.readValue(line.substring(MARK.length()), WorkerMessage.class))
                : Optional.empty();
    }

    private void send(WorkerMessage message) {
        try {
            out.println(MARK + JSON.writerFor(WorkerMessage.class).writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("worker: cannot write " + message, e);
        }
    }

    private boolean isAvailable() {
        Availability availability = provider.probe();
        if (availability instanceof Availability.Unavailable unavailable) {
            send(new WorkerMessage.Unavailable(unavailable.reason(), unavailable.remedy()));
            return false;
        }
        return true;
    }

    private void probe() {
        if (!isAvailable()) {
            return;
        }
        try (Backend<?> backend = provider.create(options)) {
            send(new WorkerMessage.Info(backend.info()));
        }
    }

    private void study(StudyRequest request) throws IOException {
        StudySpec spec = request.toSpec((input, share) -> send(new WorkerMessage.Loading(input, share)));
        if (!isAvailable()) {
            return;
        }
        try (Backend<?> backend = provider.create(options)) {
            send(new WorkerMessage.Info(backend.info()));
            study(backend, spec, request);
        }
    }

    private <M extends Matrix> void study(Backend<M> backend, StudySpec spec, StudyRequest request) throws IOException {
        InitializationStudy<M> study = new InitializationStudy<>(backend, spec);
        send(new WorkerMessage.Loaded(study.trainingSet(), study.testSet().orElse(null)));
        List<StudyResult> results = new ArrayList<>();
        for (String init : request.inits()) {
            send(new WorkerMessage.Started(init));
            Weights initial = Weights.initialize(
                    spec.network(), Initializers.named(init).initializer(), new RandomState(request.weightSeed()));
            StudyResult result = study.run(initial, point -> send(message(init, point)));
            results.add(result);
            send(message(init, result));
            if (request.saveWeights() != null) {
                Path folder = Files.createDirectories(Path.of(request.saveWeights()));
                String prefix = provider.name() + "-" + init;
                save(folder, prefix + "-initial", spec.network(), result.initialWeights());
                save(folder, prefix + "-final", spec.network(), result.finalWeights());
            }
        }
        send(new WorkerMessage.Diagnosed(Diagnosis.of(spec.network(), results).stream()
                .map(Diagnosis::comment)
                .toList()));
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
                result.test().map(BackendWorker::evaluated).orElse(null),
                result.finalLoss(),
                divergedAt);
    }

    private static WorkerMessage.Evaluated evaluated(Evaluation evaluation) {
        return new WorkerMessage.Evaluated(evaluation.accuracy(), evaluation.confusion());
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

    private void firstHit(FirstHitRequest request) {
        StudySpec spec = request.study().toSpec(LoadProgress.NONE);
        StopRule rule = new StopRule(request.targetLoss(), request.budgetIterations());
        Weights initial = Weights.initialize(
                spec.network(),
                Initializers.named(request.init()).initializer(),
                new RandomState(request.weightSeed()));
        try (Backend<?> backend = provider.create(options)) {
            send(message(search(backend, spec, initial, rule)));
        }
    }

    private static <M extends Matrix> TrainingOutcome search(
            Backend<M> backend, StudySpec spec, Weights initial, StopRule rule) {
        Trainer<M> trainer = Trainer.fullBatch(backend, spec.network(), spec.train(), spec.optimizer());
        return FirstHitSearch.run(trainer, initial, rule);
    }

    private static WorkerMessage.FirstHit message(TrainingOutcome outcome) {
        String name = WorkerMessage.FirstHit.EXHAUSTED;
        Integer sustained = null;
        if (outcome instanceof TrainingOutcome.Reached reached) {
            name = WorkerMessage.FirstHit.REACHED;
            sustained =
                    reached.sustainedHit().isPresent() ? reached.sustainedHit().getAsInt() : null;
        } else if (outcome instanceof TrainingOutcome.Diverged) {
            name = WorkerMessage.FirstHit.DIVERGED;
        }
        return new WorkerMessage.FirstHit(
                name, outcome.updates(), outcome.weightsSha256(), sustained, outcome.bestLoss(), outcome.finalLoss());
    }
}
