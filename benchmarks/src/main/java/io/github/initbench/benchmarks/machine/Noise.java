package io.github.initbench.benchmarks.machine;

import io.github.initbench.reports.table.TrialRow.Conditions;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of others on the machine from one moment to the next, and whether it was noisy. What the system does not report is null.
 *
 * <p>Three signs count: the calibration kernel was slow before or after, others took CPU time in between, or the cgroup was throttled. The kernel
 * alone would miss what begins and ends within a trial; the counters would miss what slows the core without running on it.
 *
 * @param kernelBeforeUs median time of the kernel at the beginning, in microseconds
 * @param kernelAfterUs the same at the end
 * @param kernelBestUs the best of the run so far, to which both are compared
 * @param othersPercent CPU time of other processes, in percent of one core
 * @param stolenPercent CPU time taken by the hypervisor, in percent of all cores
 */
public record Noise(
        double kernelBeforeUs,
        double kernelAfterUs,
        double kernelBestUs,
        @Nullable Double othersPercent,
        @Nullable Double stolenPercent,
        @Nullable Long throttledPeriods,
        @Nullable Long throttledUs,
        @Nullable Double mhzBefore,
        @Nullable Double mhzAfter) {

    /** The kernel's time over its best of the run from which on a trial counts as noisy: nine of ten medians stay within 4 %. */
    static final double SLOW_KERNEL = 1.10;

    /** Of the time of one core, in percent: a desktop's or a container's background stays below. */
    static final double OTHERS_PERCENT = 10.0;

    /** Of all cores' time, in percent. */
    static final double STOLEN_PERCENT = 2.0;

    /** Whether any of the three signs was seen. */
    public boolean isNoisy() {
        return slow(kernelBeforeUs, kernelAfterUs, kernelBestUs)
                || exceeds(othersPercent, OTHERS_PERCENT)
                || exceeds(stolenPercent, STOLEN_PERCENT)
                || (throttledPeriods != null && throttledPeriods > 0);
    }

    /** What was seen, in a row. */
    public Conditions conditions() {
        return new Conditions(
                kernelBeforeUs,
                kernelAfterUs,
                othersPercent,
                stolenPercent,
                throttledPeriods,
                throttledUs,
                mhzBefore,
                mhzAfter,
                isNoisy());
    }

    private static boolean exceeds(@Nullable Double value, double limit) {
        return value != null && value > limit;
    }

    static boolean slow(double before, double after, double best) {
        return Math.max(before, after) > SLOW_KERNEL * best;
    }

    /**
     * Between two samples of the counters, and of the kernel.
     *
     * @param usable cores that this process may use: where it may not use all, other processes' time is no sign, as it may be spent on the other cores
     */
    static Noise between(CpuTimes since, CpuTimes now, int usable, double before, double after, double best) {
        Long all = difference(since.all(), now.all());
        Long busy = difference(since.busy(), now.busy());
        Long own = difference(since.own(), now.own());
        Long stolen = difference(since.stolen(), now.stolen());
        return new Noise(
                before,
                after,
                best,
                all == null || all == 0 || busy == null || own == null || usable < now.cores()
                        ? null
                        : Math.max(0, busy - own) * 100.0 * now.cores() / all,
                all == null || all == 0 || stolen == null ? null : stolen * 100.0 / all,
                difference(since.throttledPeriods(), now.throttledPeriods()),
                difference(since.throttledMicros(), now.throttledMicros()),
                since.megahertz(),
                now.megahertz());
    }

    private static @Nullable Long difference(@Nullable Long from, @Nullable Long to) {
        return from == null || to == null ? null : to - from;
    }
}
