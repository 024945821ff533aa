package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.BoundBy;
import org.jspecify.annotations.Nullable;

/**
 * The least time that an operation can take on a machine: its operations at the peak of multiply-adds, or its traffic at the peak of
 * memory, whichever is longer. Williams, Waterman and Patterson 2009.
 *
 * <p>Of the compulsory traffic, what the last cache can hold may still be there from the operation before, and costs nothing here. So data
 * that fit in it are bound by compute alone, and for larger ones the bound stays one that nothing can beat.
 *
 * @param peakGflops of the threads and the dtype
 * @param peakGbPerSecond of the threads, 1e9 bytes a second; null where it is not known: then memory bounds nothing
 * @param lastCacheBytes the size of the last cache; null where it is not known: then memory bounds nothing
 */
public record Roofline(
        double peakGflops,
        @Nullable Double peakGbPerSecond,
        @Nullable Double lastCacheBytes) {

    /**
     * How close an operation comes.
     *
     * @param by which of the two times is the longer
     * @param percent the least time over the measured one
     */
    public record Bound(BoundBy by, double percent) {}

    public Roofline {
        requirePeak("peak of multiply-adds", peakGflops);
        if (peakGbPerSecond != null) {
            requirePeak("peak of reads", peakGbPerSecond);
        }
    }

    private static void requirePeak(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException("roofline: " + name + " " + value + " is not a finite number above 0");
        }
    }

    /**
     * The bound of an operation.
     *
     * @param flops of one operation
     * @param bytes its compulsory traffic
     * @param opsPerSecond measured
     */
    public Bound of(long flops, long bytes, double opsPerSecond) {
        double computeSeconds = flops / (peakGflops * 1e9);
        double memorySeconds = memorySeconds(bytes);
        return memorySeconds > computeSeconds
                ? new Bound(BoundBy.MEMORY, 100.0 * memorySeconds * opsPerSecond)
                : new Bound(BoundBy.COMPUTE, 100.0 * computeSeconds * opsPerSecond);
    }

    private double memorySeconds(long bytes) {
        if (peakGbPerSecond == null || lastCacheBytes == null) {
            return 0.0;
        }
        return Math.max(0.0, bytes - lastCacheBytes) / (peakGbPerSecond * 1e9);
    }
}
