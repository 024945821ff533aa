package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.benchmarks.workload.ExpectedFile;
import io.github.initbench.check.BackendChecks;
import io.github.initbench.check.Expected;
import io.github.initbench.data.LoadProgress;
import io.github.initbench.init.Initializers;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.PeakKernels;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.study.StudySpec;
import io.github.initbench.train.FirstHitSearch;
import io.github.initbench.train.StopRule;
import io.github.initbench.train.Trainer;
import io.github.initbench.train.TrainingOutcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
    static final String PEAKS = "peaks";
    static final String EXPECTED = "expected";

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
        System.setOut(System.err); // what a library prints cannot tear an answer's line
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
                case PEAKS -> worker.peaks(JSON.readValue(args[3], PeakRequest.class));
                case EXPECTED -> worker.expected(JSON.readValue(args[3], ExpectedRequest.class));
                default -> throw new IllegalArgumentException("worker: unknown command '" + args[0] + "'");
            }
            worker.send(new WorkerMessage.Done());
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            worker.send(new WorkerMessage.Refused(String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            throw new IllegalStateException("worker: nobody interrupts it", e);
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
            new StudyWork(provider.name(), this::send).run(backend, spec, request);
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

    private void peaks(PeakRequest request) throws InterruptedException {
        Optional<PeakKernels> kernels = provider.peakKernels();
        if (kernels.isEmpty()) {
            throw new IllegalArgumentException(provider.name() + ": has no kernels that tell the machine's peaks");
        }
        if (!isAvailable()) {
            return;
        }
        try (PeakMeter meter = new PeakMeter(kernels.get())) {
            meter.measure(request).forEach(this::send);
        }
    }

    private void expected(ExpectedRequest request) throws IOException {
        List<Expected> arrays = new ExpectedWork(request.dtype()).of(request.workload());
        ExpectedFile.write(Path.of(request.file()), request.workload(), request.dtype(), arrays);
        send(new WorkerMessage.Written(request.file()));
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
