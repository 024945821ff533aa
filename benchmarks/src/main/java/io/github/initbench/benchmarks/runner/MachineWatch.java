package io.github.initbench.benchmarks.runner;

import io.github.initbench.reports.table.TrialRowBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the machine before and after each trial, and tells whether something else disturbed it.
 *
 * <p>By three signs: the canary was slow on either side, others took CPU time in between, or the cgroup was throttled. The canary
 * alone would miss what begins and ends within a trial, the counters what slows the core without running on it.
 */
final class MachineWatch {

    /** So much slower than its best in this run so far is no longer noise: nine of ten medians stay within 4 %. */
    static final double SLOW_CANARY = 1.10;

    /** Of the time of one core, in percent: a desktop's or a container's background stays below. */
    static final double OTHERS_PERCENT = 10.0;

    /** Of all cores' time, in percent. */
    static final double STOLEN_PERCENT = 2.0;

    private final Canary canary = new Canary();
    private double best;
    private double before;
    private CpuTimes since = CpuTimes.now();

    /** For a new run. */
    MachineWatch() {
        this(Double.POSITIVE_INFINITY);
    }

    /** For a run whose canary's best time so far, in microseconds, is known. */
    MachineWatch(double bestMicros) {
        this.before = canary.micros();
        this.best = Math.min(bestMicros, before);
    }

    /**
     * What was seen from one moment to the next. What the system does not tell is null.
     *
     * @param canaryBeforeUs median time of the canary at its beginning, in microseconds
     * @param canaryAfterUs and at its end
     * @param canaryBestUs the best of the run so far, which both are held against
     * @param othersPercent CPU time of other processes, in percent of one core
     * @param stolenPercent CPU time taken by the hypervisor, in percent of all cores
     */
    record Window(
            double canaryBeforeUs,
            double canaryAfterUs,
            double canaryBestUs,
            @Nullable Double othersPercent,
            @Nullable Double stolenPercent,
            @Nullable Long throttledPeriods,
            @Nullable Long throttledUs,
            @Nullable Double mhzBefore,
            @Nullable Double mhzAfter) {

        /** Whether any of the signs says so. */
        boolean disturbed() {
            return Math.max(canaryBeforeUs, canaryAfterUs) > SLOW_CANARY * canaryBestUs
                    || exceeds(othersPercent, OTHERS_PERCENT)
                    || exceeds(stolenPercent, STOLEN_PERCENT)
                    || (throttledPeriods != null && throttledPeriods > 0);
        }

        /** The same row, with what was seen. */
        TrialRowBuilder in(TrialRowBuilder row) {
            return row.canaryBeforeUs(canaryBeforeUs)
                    .canaryAfterUs(canaryAfterUs)
                    .othersPercent(othersPercent)
                    .stolenPercent(stolenPercent)
                    .throttledPeriods(throttledPeriods)
                    .throttledUs(throttledUs)
                    .mhzBefore(mhzBefore)
                    .mhzAfter(mhzAfter)
                    .disturbed(disturbed());
        }

        private static boolean exceeds(@Nullable Double value, double limit) {
            return value != null && value > limit;
        }
    }

    /** A window begins. */
    void begin() {
        before = canary.micros();
        best = Math.min(best, before);
        since = CpuTimes.now();
    }

    /** The window that began last, up to now. */
    Window end() {
        CpuTimes now = CpuTimes.now();
        double after = canary.micros();
        best = Math.min(best, after);
        return window(since, now, Runtime.getRuntime().availableProcessors(), before, after, best);
    }

    /**
     * What lies between.
     *
     * @param usable cores that this process may use: where it may not use all, what others do is no sign, as they may do it elsewhere
     */
    static Window window(CpuTimes since, CpuTimes now, int usable, double before, double after, double best) {
        Long all = difference(since.all(), now.all());
        Long busy = difference(since.busy(), now.busy());
        Long own = difference(since.own(), now.own());
        Long stolen = difference(since.stolen(), now.stolen());
        return new Window(
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
