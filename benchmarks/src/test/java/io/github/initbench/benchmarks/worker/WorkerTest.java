package io.github.initbench.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.random.StreamKind;
import io.github.initbench.study.Cell;
import io.github.initbench.study.CellResult;
import io.github.initbench.study.CellRunner;
import io.github.initbench.study.Experiment;
import io.github.initbench.study.LoadedData;
import io.github.initbench.study.Recording;
import io.github.initbench.study.TrainingPlan;
import io.github.initbench.train.OptimizerSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One process answers many requests, and how it ends. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorkerTest {

    /** To the first iteration at which NumPy's loss is at most 0.69, from he at seed 3. */
    private static final Cell SEARCH = cell("reference", TrainingPlan.towards(0.69, 1000));

    /** No loss is below 0. */
    private static final Cell ENDLESS = cell("reference", TrainingPlan.towards(-1.0, Integer.MAX_VALUE));

    private final Worker worker = Worker.of("reference", BackendOptions.DEFAULT);

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void close() throws IOException {
        worker.close();
    }

    @Test
    void oneProcessAnswersAllRequests() throws IOException, BackendUnavailableException {
        assertThat(worker.handle()).isEmpty(); // not before the first request
        assertThat(worker.probe()).isInstanceOf(WorkerMessage.Info.class);
        ProcessHandle first = worker.handle().orElseThrow();
        assertThat(worker.run(SEARCH)).isEqualTo(worker.run(SEARCH));
        Path file = folder.resolve("expected.bin");
        worker.expected(new ExpectedRequest(new Workload.Product(2, 3, 4, "n", "t"), Dtype.FLOAT64, file.toString()));
        assertThat(file).isNotEmptyFile();
        assertThat(worker.handle()).contains(first);
    }

    /** A cell goes to the worker as JSON, and its result comes back as such: infinite, undefined and missing values too. */
    @Test
    void aCellHasTheSameResultInAnotherProcess() throws IOException, BackendUnavailableException {
        Path csv = Files.writeString(folder.resolve("a \u00fc, b.csv"), "0,1,a\n1,0,b\n1,1,a\n0,0,b\n");
        List<Cell> cells =
                List.of(cell("ejml", TrainingPlan.towards(0.69, 1000)), infinite(), diverging(), ofFile(csv));
        List<CellResult> here = new ArrayList<>();
        try (Worker ejml = Worker.of("ejml", BackendOptions.DEFAULT);
                Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            for (Cell cell : cells) {
                here.add(new CellRunner<>(backend).run(cell));
                assertThat(ejml.run(cell)).isEqualTo(here.get(here.size() - 1));
            }
            Files.writeString(csv, "0,1,a\n1,0,b\n1,1,a\n0,2,b\n");
            assertThatThrownBy(() -> ejml.run(cells.get(3)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("cell: the training set of csv differs from the cell's");
        }
        assertThat(here.get(1).facts().curve().get(0).trainLoss()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(here.get(2).facts().train().loss()).isNaN();
        assertThat(here.get(2).facts().divergedAt()).isNotNull();
        assertThat(here.get(3).facts().test()).isNull();
    }

    /** By the notebook's formula the large random start has an infinite loss. */
    private static Cell infinite() {
        TrainingPlan naive = new TrainingPlan(200, 7, List.of(0.9, 0.1, 2000.0), new Recording(50, 0), "naive");
        return new Cell(
                StudyRequest.circles().experiment().withInitialization("random").withPlan(naive),
                "ejml",
                BackendOptions.DEFAULT);
    }

    private static Cell diverging() {
        Experiment experiment = new Experiment(
                new DatasetSpec("moons", Map.of("noise", "0.2")),
                null,
                null,
                List.of(2, 8, 2),
                "leaky-relu",
                "normal:sd=3",
                StreamKind.NAMED,
                4_294_967_295L,
                OptimizerSpec.gradientDescent(1e200),
                64,
                5,
                new TrainingPlan(30, 7, List.of(0.1), new Recording(10, 5), "stable"));
        return new Cell(experiment, "ejml", BackendOptions.DEFAULT);
    }

    private static Cell cell(String backend, TrainingPlan plan) {
        Experiment circles = StudyRequest.circles().experiment();
        return new Cell(circles.withInitialization("he").withPlan(plan), backend, BackendOptions.DEFAULT);
    }

    private static Cell ofFile(Path csv) {
        Experiment unnamed = new Experiment(
                new DatasetSpec("csv", Map.of("data", csv.toString(), "standardize", "true")),
                null,
                null,
                List.of(2, 4, 1),
                "tanh",
                "torch:linear",
                StreamKind.NAMED,
                1,
                OptimizerSpec.gradientDescent(0.5),
                null,
                0,
                TrainingPlan.recording(20, new Recording(5, 0), "stable"));
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            LoadedData<?> data = new CellRunner<>(backend).load(unnamed);
            return new Cell(unnamed.on(data.trainingSet(), data.testSet()), "ejml", BackendOptions.DEFAULT);
        }
    }

    @Test
    void whatIsRefusedDoesNotEndIt() throws IOException {
        PeakRequest peaks = new PeakRequest(List.of(1), List.of(Dtype.FLOAT64), 0);
        assertThatThrownBy(() -> worker.peaks(peaks))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no kernels for the machine's peaks");
        ProcessHandle first = worker.handle().orElseThrow();
        assertThat(worker.probe()).isInstanceOf(WorkerMessage.Info.class);
        assertThat(worker.handle()).contains(first);
    }

    @Test
    void aListenerThatFailsEndsTheAnswer() throws IOException {
        assertThatThrownBy(() -> worker.study(StudyRequest.circles(), Worker.NO_LIMIT, message -> {
                    throw new IllegalArgumentException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(worker.handle()).isEmpty(); // its next message would be taken for that of another request
        assertThat(worker.probe()).isInstanceOf(WorkerMessage.Info.class);
    }

    @Test
    void oneThatIsKilledIsAnErrorAndTheNextRequestStartsAnother() throws IOException {
        assertThatThrownBy(() -> worker.study(
                        StudyRequest.circles(),
                        Worker.NO_LIMIT,
                        message -> worker.handle().orElseThrow().destroyForcibly()))
                .isInstanceOf(WorkerFailedException.class)
                .hasMessageContaining("reference: its process ended with exit code 137");
        assertThat(worker.probe()).isInstanceOf(WorkerMessage.Info.class);
    }

    @Test
    void oneThatTakesTooLongIsKilled() {
        assertThatThrownBy(() -> worker.run(ENDLESS, Duration.ofMillis(1500)))
                .isInstanceOfSatisfying(
                        WorkerFailedException.class,
                        e -> assertThat(e.isTimeout()).isTrue())
                .hasMessageContaining("killed after 1 s");
        assertThat(worker.handle()).isEmpty();
    }

    @Test
    void closingEndsTheProcessInTheMiddleOfAComputationToo() throws Exception {
        assertThat(worker.probe()).isInstanceOf(WorkerMessage.Info.class);
        ProcessHandle idle = worker.handle().orElseThrow();
        worker.close();
        assertThat(idle.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();

        ProcessHandle[] busy = new ProcessHandle[1];
        assertThatThrownBy(() -> worker.study(StudyRequest.circles(), Worker.NO_LIMIT, message -> {
                    busy[0] = worker.handle().orElseThrow();
                    throw new IllegalArgumentException("enough");
                }))
                .hasMessage("enough");
        assertThat(busy[0].onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
    }

    /** A message that lacks a number, or has a fraction where a whole number belongs, is no other message. */
    @Test
    void requestsAreCompleteAndOfTheRightTypes() throws IOException {
        ObjectMapper json = new ObjectMapper();
        ObjectNode cell = json.valueToTree(SEARCH);
        assertThat(MessageChannel.open(new Envelope(1, 0, cell), Cell.class)).isEqualTo(SEARCH);
        ObjectNode experiment = (ObjectNode) cell.get("experiment");
        experiment.put("batch", 64.9);
        assertThatThrownBy(() -> MessageChannel.open(new Envelope(1, 0, cell), Cell.class))
                .hasMessageContaining("batch");
        experiment.put("batch", 64);
        experiment.remove("weightSeed");
        assertThatThrownBy(() -> MessageChannel.open(new Envelope(1, 0, cell), Cell.class))
                .hasMessageContaining("weightSeed");
    }
}
