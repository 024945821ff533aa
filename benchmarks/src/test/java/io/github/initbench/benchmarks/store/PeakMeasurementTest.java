package io.github.initbench.benchmarks.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.benchmarks.worker.PeakRequest;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeakMeasurementTest {

    private static final int CORES = Runtime.getRuntime().availableProcessors();

    @TempDir
    Path folder = Path.of("");

    private final List<PeakRequest> requests = new ArrayList<>();
    private double gflops = 50.0;

    private PeakMeasurement measurement() {
        return new PeakMeasurement(RunDirectory.at(folder, Clock.systemUTC()), Clock.systemUTC(), 1, request -> {
            requests.add(request);
            return request.threads().stream()
                    .<WorkerMessage>map(t -> new WorkerMessage.MultiplyAddPeak(t, Dtype.FLOAT64, gflops))
                    .toList();
        });
    }

    @Test
    void theChangeIsFromTheFirstMeasurementWhateverCameBetween() throws IOException {
        PeakMeasurement peaks = measurement();
        assertThat(peaks.change(1, Dtype.FLOAT64)).isEmpty();
        assertThat(peaks.measure()).isEmpty();
        gflops = 40.0; // once more, as a fork was above the peak
        assertThat(peaks.measure()).isEmpty();
        gflops = 42.0;
        assertThat(peaks.measure()).isEmpty();
        assertThat(peaks.change(1, Dtype.FLOAT64)).hasValueCloseTo(-0.16, within(1e-12));
        assertThat(peaks.change(1, Dtype.FLOAT32)).isEmpty();
        assertThat(peaks.peaks().gflops(1, Dtype.FLOAT64)).as("the best").hasValue(50.0);
    }

    @Test
    void threadsThatAreNotYetMeasuredAreMeasuredAlone() throws IOException {
        PeakMeasurement peaks = measurement();
        assertThat(peaks.measure()).isEmpty();
        assertThat(peaks.require(CORES)).isEmpty();
        assertThat(requests).hasSize(1);
        assertThat(peaks.require(CORES + 1)).isEmpty();
        assertThat(peaks.require(CORES + 1)).isEmpty();
        assertThat(requests).hasSize(2);
        assertThat(requests.get(1).threads()).containsExactly(CORES + 1);
        assertThat(peaks.peaks().gflops(CORES + 1, Dtype.FLOAT64)).hasValue(50.0);
    }

    @Test
    void whatCannotBeMeasuredIsReported() throws IOException {
        PeakMeasurement peaks =
                new PeakMeasurement(RunDirectory.at(folder, Clock.systemUTC()), Clock.systemUTC(), 1, request -> {
                    throw new IllegalArgumentException("why");
                });
        assertThat(peaks.measure()).hasValue("why");
        assertThat(peaks.require(CORES + 1)).hasValue("why");
    }
}
