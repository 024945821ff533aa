package io.github.initbench.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One process answers many requests, and how it ends. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class WorkerTest {

    /** The first iteration at which NumPy's loss is at most 0.69, from he at seed 3. */
    private static final TargetSearchRequest SEARCH =
            new TargetSearchRequest(StudyRequest.circles(), "he", 3, 0.69, 1000);

    /** No loss is below 0. */
    private static final TargetSearchRequest ENDLESS =
            new TargetSearchRequest(StudyRequest.circles(), "he", 3, -1.0, Integer.MAX_VALUE);

    private final Worker worker = Worker.of("reference", BackendOptions.DEFAULT);

    @TempDir
    Path folder = Path.of("");

    @AfterEach
    void close() throws IOException {
        worker.close();
    }

    @Test
    void oneProcessAnswersAllRequests() throws IOException {
        assertThat(worker.handle()).isEmpty(); // not before the first request
        assertThat(worker.probe()).isInstanceOf(WorkerMessage.Info.class);
        ProcessHandle first = worker.handle().orElseThrow();
        assertThat(worker.searchTarget(SEARCH)).isEqualTo(worker.searchTarget(SEARCH));
        Path file = folder.resolve("expected.bin");
        worker.expected(new ExpectedRequest(new Workload.Product(2, 3, 4, "n", "t"), Dtype.FLOAT64, file.toString()));
        assertThat(file).isNotEmptyFile();
        assertThat(worker.handle()).contains(first);
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
        assertThatThrownBy(() -> worker.searchTarget(ENDLESS, Duration.ofMillis(1500)))
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
}
