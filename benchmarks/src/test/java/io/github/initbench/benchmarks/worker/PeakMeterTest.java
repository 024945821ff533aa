package io.github.initbench.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.PeakKernels;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PeakMeterTest {

    private static final long READ_BYTES = 2L * PeakKernels.READ_MULTIPLE * Double.BYTES;

    /** One that takes so long to read all as with a last cache of a gigabyte. */
    private static final class SlowMemory implements PeakKernels {
        private final AtomicInteger reads = new AtomicInteger();

        @Override
        public int flopsPerRound(Dtype dtype) {
            return 1;
        }

        @Override
        public double multiplyAdd(Dtype dtype, int rounds) {
            return rounds;
        }

        @Override
        public double read(double[] values, int first, int end) {
            if (end > READ_MULTIPLE) {
                reads.incrementAndGet();
                sleep(300);
            }
            return 0.0;
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void whatTakesLongIsReadOnceARound() throws InterruptedException {
        SlowMemory memory = new SlowMemory();
        try (PeakMeter meter = new PeakMeter(memory)) {
            List<WorkerMessage> peaks = meter.measure(new PeakRequest(List.of(1), List.of(Dtype.FLOAT64), READ_BYTES));
            assertThat(peaks).hasSize(2);
        }
        assertThat(memory.reads).hasValue(4);
    }
}
