package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.machine.Machine;
import io.github.initbench.benchmarks.machine.MachinePeaks;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.PeakRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.PeakKernels;
import io.github.initbench.reports.table.MachineRow;
import io.github.initbench.reports.table.Quantity;
import io.github.initbench.reports.table.Stamp;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Measures what the machine can do, as often as called: every measurement becomes a row of machine.csv, the best is kept. */
public final class PeakMeasurement {

    /** What is read is so many times the last cache: at most an eighth of it can be there from the pass before. */
    private static final int CACHES_READ = 8;

    private final String runId;
    private final Clock clock;
    private final SortedSet<Integer> threads;
    private final OptionalLong lastCacheBytes;
    private final Meter meter;
    private final MachinePeaks peaks;
    private final MachinePeaks first; // of each kind
    private MachinePeaks latest;
    private final List<MachineRow> rows = new ArrayList<>(); // that were not taken yet

    /** Carries out a request, in a process of its own. */
    interface Meter {
        List<WorkerMessage> peaks(PeakRequest request) throws IOException, BackendUnavailableException;
    }

    /**
     * Measures nothing yet.
     *
     * @param requestedThreads measured in any case, beside 1, 2, 4, ... and all that this process may use
     */
    PeakMeasurement(RunDirectory run, Clock clock, int requestedThreads) {
        this(run, clock, requestedThreads, PeakMeasurement::inWorker);
    }

    /** As above, with another meter, for tests. */
    PeakMeasurement(RunDirectory run, Clock clock, int requestedThreads, Meter meter) {
        this.meter = meter;
        this.runId = run.runId();
        this.clock = clock;
        this.threads =
                new TreeSet<>(List.of(requestedThreads, Runtime.getRuntime().availableProcessors()));
        for (int t = 1; t < Runtime.getRuntime().availableProcessors(); t *= 2) {
            threads.add(t);
        }
        this.lastCacheBytes =
                Machine.read().machine().map(Machine::lastCacheBytes).orElse(OptionalLong.empty());
        this.peaks = new MachinePeaks(lastCacheBytes);
        this.first = new MachinePeaks(lastCacheBytes);
        this.latest = new MachinePeaks(lastCacheBytes);
        if (lastCacheBytes.isPresent()) {
            append(null, null, Quantity.LAST_CACHE, (double) lastCacheBytes.getAsLong(), "B");
        }
    }

    /** The rows of what was measured since they were taken last. */
    List<MachineRow> takeRows() {
        List<MachineRow> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }

    /** The best so far. */
    MachinePeaks peaks() {
        return peaks;
    }

    /**
     * The change of the peak of multiply-adds from the first measurement to the last, without those between: 0.1 is a tenth more. Empty
     * where one of them has none.
     */
    OptionalDouble change(int threadCount, Dtype dtype) {
        OptionalDouble before = first.gflops(threadCount, dtype);
        OptionalDouble now = latest.gflops(threadCount, dtype);
        return before.isPresent() && now.isPresent()
                ? OptionalDouble.of(now.getAsDouble() / before.getAsDouble() - 1.0)
                : OptionalDouble.empty();
    }

    /**
     * Measures everything once.
     *
     * @return why that was not possible, on one line; empty where it was
     */
    Optional<String> measure() throws IOException {
        return measure(List.copyOf(threads));
    }

    /**
     * Measures that number of threads if it was not measured so far.
     *
     * @return as above
     */
    Optional<String> require(int threadCount) throws IOException {
        return threads.add(threadCount) ? measure(List.of(threadCount)) : Optional.empty();
    }

    private Optional<String> measure(List<Integer> threadCounts) throws IOException {
        latest = new MachinePeaks(lastCacheBytes);
        try {
            PeakRequest request =
                    new PeakRequest(threadCounts, List.of(Dtype.values()), CACHES_READ * lastCacheBytes.orElse(0));
            for (WorkerMessage peak : meter.peaks(request)) {
                keep(peak);
            }
            return Optional.empty();
        } catch (BackendUnavailableException | WorkerFailedException | IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static List<WorkerMessage> inWorker(PeakRequest request) throws IOException, BackendUnavailableException {
        BackendProvider provider = Backends.providers().stream()
                .filter(p -> p instanceof PeakKernels)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no backend on the class path has kernels for it"));
        try (Worker worker = Worker.of(provider.name(), BackendOptions.DEFAULT)) {
            return worker.peaks(request);
        }
    }

    private void keep(WorkerMessage message) {
        if (message instanceof WorkerMessage.MultiplyAddPeak peak) {
            if (first.gflops(peak.threads(), peak.dtype()).isEmpty()) {
                first.multiplyAdd(peak.threads(), peak.dtype(), peak.gflops());
            }
            latest.multiplyAdd(peak.threads(), peak.dtype(), peak.gflops());
            peaks.multiplyAdd(peak.threads(), peak.dtype(), peak.gflops());
            append(peak.threads(), peak.dtype(), Quantity.MULTIPLY_ADD, peak.gflops(), "GFLOP/s");
        } else if (message instanceof WorkerMessage.ReadPeak peak) {
            latest.read(peak.threads(), peak.gigabytesPerSecond());
            peaks.read(peak.threads(), peak.gigabytesPerSecond());
            append(peak.threads(), null, Quantity.READ, peak.gigabytesPerSecond(), "GB/s");
        }
    }

    private void append(
            @Nullable Integer threadCount, @Nullable Dtype dtype, Quantity quantity, double value, String unit) {
        rows.add(new MachineRow(
                new Stamp(runId, RunDirectory.utc(clock)),
                threadCount,
                dtype == null ? null : dtype.key(),
                quantity,
                value,
                unit));
    }
}
