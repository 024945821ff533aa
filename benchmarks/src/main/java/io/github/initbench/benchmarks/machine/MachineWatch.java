package io.github.initbench.benchmarks.machine;

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
 * Samples the machine before and after each trial, and marks the trial noisy if something else was using it.
 *
 * <p>Three signs count: the calibration kernel was slow before or after, others took CPU time in between, or the cgroup was throttled. The kernel
 * alone would miss what begins and ends within a trial; the counters would miss what slows the core without running on it.
 */
public final class MachineWatch {

    /** The kernel's time over its best of the run from which on a trial counts as noisy: nine of ten medians stay within 4 %. */
    static final double SLOW_KERNEL = 1.10;

    /** Of the time of one core, in percent: a desktop's or a container's background stays below. */
    static final double OTHERS_PERCENT = 10.0;

    /** Of all cores' time, in percent. */
    static final double STOLEN_PERCENT = 2.0;

    /** Long enough that a busy moment at the start does not become the baseline of all trials. */
    private static final Duration CALIBRATION = Duration.ofSeconds(1);

    /** Between two runs of the kernel in it: other processes get their turn, and the same work covers a longer time. */
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final DoubleSupplier kernel;
    private final Supplier<CpuTimes> times;
    private final List<Window> windows = new ArrayList<>();
    private double best;
    private double before;
    private CpuTimes since;

    /** For a new run. */
    public MachineWatch() {
        this(Double.POSITIVE_INFINITY);
    }

    private MachineWatch(double bestMicros) {
        this(bestMicros, new CalibrationKernel()::micros, CpuTimes::now, CALIBRATION);
    }

    /** For a run that goes on after these trials. */
    public static MachineWatch after(List<TrialRow> earlier) {
        return new MachineWatch(earlier.stream()
                .flatMapToDouble(MachineWatch::kernelTimes)
                .min()
                .orElse(Double.POSITIVE_INFINITY));
    }

    /**
     * As above, with a kernel and counters of the caller's, for tests.
     *
     * @param calibration how long to look for the kernel's best time; zero runs it once
     */
    public MachineWatch(double bestMicros, DoubleSupplier kernel, Supplier<CpuTimes> times, Duration calibration) {
        this.kernel = kernel;
        this.times = times;
        this.since = times.get();
        this.before = kernel.getAsDouble();
        this.best = Math.min(bestMicros, before);
        long start = System.nanoTime();
        while (System.nanoTime() - start < calibration.toNanos() && pause()) {
            before = kernel.getAsDouble();
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
     * What was seen from one moment to the next. What the system does not report is null.
     *
     * @param kernelBeforeUs median time of the kernel at the beginning, in microseconds
     * @param kernelAfterUs the same at the end
     * @param kernelBestUs the best of the run so far, to which both are compared
     * @param othersPercent CPU time of other processes, in percent of one core
     * @param stolenPercent CPU time taken by the hypervisor, in percent of all cores
     */
    public record Window(
            double kernelBeforeUs,
            double kernelAfterUs,
            double kernelBestUs,
            @Nullable Double othersPercent,
            @Nullable Double stolenPercent,
            @Nullable Long throttledPeriods,
            @Nullable Long throttledUs,
            @Nullable Double mhzBefore,
            @Nullable Double mhzAfter) {

        /** Whether any of the three signs was seen. */
        public boolean noisy() {
            return slow(kernelBeforeUs, kernelAfterUs, kernelBestUs)
                    || exceeds(othersPercent, OTHERS_PERCENT)
                    || exceeds(stolenPercent, STOLEN_PERCENT)
                    || (throttledPeriods != null && throttledPeriods > 0);
        }

        /** The same row, with what was seen. */
        public TrialRowBuilder in(TrialRowBuilder row) {
            return row.canaryBeforeUs(kernelBeforeUs)
                    .canaryAfterUs(kernelAfterUs)
                    .othersPercent(othersPercent)
                    .stolenPercent(stolenPercent)
                    .throttledPeriods(throttledPeriods)
                    .throttledUs(throttledUs)
                    .mhzBefore(mhzBefore)
                    .mhzAfter(mhzAfter)
                    .disturbed(noisy());
        }

        private static boolean exceeds(@Nullable Double value, double limit) {
            return value != null && value > limit;
        }
    }

    private static boolean slow(double before, double after, double best) {
        return Math.max(before, after) > SLOW_KERNEL * best;
    }

    /** A window begins. */
    public void begin() {
        before = kernel.getAsDouble();
        best = Math.min(best, before);
        since = times.get();
    }

    /** The window that began last, up to now. */
    public Window end() {
        CpuTimes now = times.get();
        double after = kernel.getAsDouble();
        best = Math.min(best, after);
        Window window = window(since, now, Runtime.getRuntime().availableProcessors(), before, after, best);
        windows.add(window);
        return window;
    }

    /**
     * The line for the end of the run about trials that were judged before the machine was at its best: their rows are written and stay.
     *
     * @param earlier the run's trials before it went on
     * @return empty where there are none
     */
    public Optional<String> slowButUnmarked(List<TrialRow> earlier) {
        double bestOfRun =
                earlier.stream().flatMapToDouble(MachineWatch::kernelTimes).reduce(best, Math::min);
        long before = earlier.stream()
                .filter(row -> Boolean.FALSE.equals(row.disturbed()))
                .filter(row -> kernelTimes(row).anyMatch(micros -> micros > SLOW_KERNEL * bestOfRun))
                .count();
        long since = windows.stream()
                .filter(window -> !window.noisy())
                .filter(window -> slow(window.kernelBeforeUs(), window.kernelAfterUs(), bestOfRun))
                .count();
        return before + since == 0
                ? Optional.empty()
                : Optional.of("trials before the machine became faster that are not marked noisy: " + (before + since)
                        + "; their canary_before_us and canary_after_us in trials.csv show them");
    }

    private static DoubleStream kernelTimes(TrialRow row) {
        return Stream.of(row.canaryBeforeUs(), row.canaryAfterUs())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }

    /**
     * The window between two samples.
     *
     * @param usable cores that this process may use: where it may not use all, other processes' time is no sign, as it may be spent on the other cores
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
