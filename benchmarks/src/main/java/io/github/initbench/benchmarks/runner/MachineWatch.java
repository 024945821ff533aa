package io.github.initbench.benchmarks.runner;

import io.github.initbench.reports.table.TrialRow;
import io.github.initbench.reports.table.TrialRowBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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

    /** A first look so long that a moment in which others were busy is not what all trials are held against. */
    private static final Duration CALIBRATION = Duration.ofSeconds(1);

    /** Between two of its canaries: what else runs has its turn, and a longer time is seen with the same work. */
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final DoubleSupplier canary;
    private final Supplier<CpuTimes> times;
    private final List<Window> windows = new ArrayList<>();
    private double best;
    private double before;
    private CpuTimes since;

    /** For a new run. */
    MachineWatch() {
        this(Double.POSITIVE_INFINITY);
    }

    /** For a run whose canary's best time so far, in microseconds, is known. */
    MachineWatch(double bestMicros) {
        this(bestMicros, new Canary()::micros, CpuTimes::now, CALIBRATION);
    }

    /**
     * As above, with another canary and other counters, for tests.
     *
     * @param calibration for so long its best is looked for; zero for one look
     */
    MachineWatch(double bestMicros, DoubleSupplier canary, Supplier<CpuTimes> times, Duration calibration) {
        this.canary = canary;
        this.times = times;
        this.since = times.get();
        this.before = canary.getAsDouble();
        this.best = Math.min(bestMicros, before);
        long start = System.nanoTime();
        while (System.nanoTime() - start < calibration.toNanos() && pause()) {
            before = canary.getAsDouble();
            best = Math.min(best, before);
        }
    }

    /** Whether the thread is to go on. */
    private static boolean pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
            return slow(canaryBeforeUs, canaryAfterUs, canaryBestUs)
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

    private static boolean slow(double before, double after, double best) {
        return Math.max(before, after) > SLOW_CANARY * best;
    }

    /** A window begins. */
    void begin() {
        before = canary.getAsDouble();
        best = Math.min(best, before);
        since = times.get();
    }

    /** The window that began last, up to now. */
    Window end() {
        CpuTimes now = times.get();
        double after = canary.getAsDouble();
        best = Math.min(best, after);
        Window window = window(since, now, Runtime.getRuntime().availableProcessors(), before, after, best);
        windows.add(window);
        return window;
    }

    /**
     * What to say at the end of the run of those that were judged before the machine was at its best: their rows are written and stay.
     *
     * @param earlier the run's trials before it went on
     * @return empty where there are none
     */
    Optional<String> slowButUnmarked(List<TrialRow> earlier) {
        double bestOfRun =
                earlier.stream().flatMapToDouble(MachineWatch::canaries).reduce(best, Math::min);
        long before = earlier.stream()
                .filter(row -> Boolean.FALSE.equals(row.disturbed()))
                .filter(row -> canaries(row).anyMatch(micros -> micros > SLOW_CANARY * bestOfRun))
                .count();
        long since = windows.stream()
                .filter(window -> !window.disturbed())
                .filter(window -> slow(window.canaryBeforeUs(), window.canaryAfterUs(), bestOfRun))
                .count();
        return before + since == 0
                ? Optional.empty()
                : Optional.of("trials before the machine became faster that are not marked disturbed: "
                        + (before + since) + "; their canary_before_us and canary_after_us in trials.csv show them");
    }

    private static DoubleStream canaries(TrialRow row) {
        return Stream.of(row.canaryBeforeUs(), row.canaryAfterUs())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
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
