package io.github.initbench.benchmarks.machine;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.reports.summary.Roofline;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** The best that was measured of the machine so far. Nothing is known of a new one. */
public final class MachinePeaks {
    /** The seconds that one measurement takes, roughly. */
    public static final double EXPECTED_SECONDS = 4.0;

    /** Where multiply-adds were measured. */
    private record Kind(int threads, Dtype dtype) {}

    private final OptionalLong lastCacheBytes;
    private final Map<Kind, Double> gflops = new HashMap<>();
    private final Map<Integer, Double> gigabytesPerSecond = new HashMap<>();

    /** Of a machine that is not measured. */
    public static MachinePeaks unknown() {
        return new MachinePeaks(OptionalLong.empty());
    }

    /** With a last cache of that size, if it is known. */
    public MachinePeaks(OptionalLong lastCacheBytes) {
        this.lastCacheBytes = lastCacheBytes;
    }

    /** A measurement of multiply-adds, in 1e9 operations a second of all threads. */
    public void multiplyAdd(int threads, Dtype dtype, double value) {
        gflops.merge(new Kind(threads, dtype), value, Math::max);
    }

    /** A measurement of reads, in 1e9 bytes a second of all threads. */
    public void read(int threads, double value) {
        gigabytesPerSecond.merge(threads, value, Math::max);
    }

    /** The peak of multiply-adds; empty where it was not measured. */
    public OptionalDouble gflops(int threads, Dtype dtype) {
        Double value = gflops.get(new Kind(threads, dtype));
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** What bounds operations on so many threads in that dtype; empty where the multiply-adds were not measured. */
    public Optional<Roofline> roofline(int threads, Dtype dtype) {
        OptionalDouble compute = gflops(threads, dtype);
        if (compute.isEmpty()) {
            return Optional.empty();
        }
        Double cache = lastCacheBytes.isPresent() ? (double) lastCacheBytes.getAsLong() : null;
        return Optional.of(new Roofline(compute.getAsDouble(), gigabytesPerSecond.get(threads), cache));
    }
}
