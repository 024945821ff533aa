package io.github.initbench.benchmarks.machine;

import io.github.initbench.reports.table.TrialRow.Conditions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Samples the machine before and after each trial: whether something else was using it is for {@link Noise} to judge. */
public final class MachineWatch {

    /** Long enough that a busy moment at the start does not become the baseline of all trials. */
    private static final Duration CALIBRATION = Duration.ofSeconds(1);

    /** Between two runs of the kernel in it: other processes get their turn, and the same work covers a longer time. */
    private static final Duration PAUSE = Duration.ofMillis(40);

    private final DoubleSupplier kernel;
    private final Supplier<CpuTimes> times;
    private final List<Noise> seen = new ArrayList<>();
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
    public static MachineWatch after(List<Conditions> earlier) {
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

    /** A trial begins. */
    public void begin() {
        before = kernel.getAsDouble();
        best = Math.min(best, before);
        since = times.get();
    }

    /** What was seen since one began last. */
    public Noise end() {
        CpuTimes now = times.get();
        double after = kernel.getAsDouble();
        best = Math.min(best, after);
        Noise noise = Noise.between(since, now, Runtime.getRuntime().availableProcessors(), before, after, best);
        seen.add(noise);
        return noise;
    }

    /**
     * The line for the end of the run about trials that were judged before the machine was at its best: their rows are written and stay.
     *
     * @param earlier those of the run's trials before it went on
     * @return empty where there are none
     */
    public Optional<String> slowButUnmarked(List<Conditions> earlier) {
        double bestOfRun =
                earlier.stream().flatMapToDouble(MachineWatch::kernelTimes).reduce(best, Math::min);
        long before = earlier.stream()
                .filter(row -> Boolean.FALSE.equals(row.disturbed()))
                .filter(row -> kernelTimes(row).anyMatch(micros -> micros > Noise.SLOW_KERNEL * bestOfRun))
                .count();
        long since = seen.stream()
                .filter(noise -> !noise.isNoisy())
                .filter(noise -> Noise.slow(noise.kernelBeforeUs(), noise.kernelAfterUs(), bestOfRun))
                .count();
        return before + since == 0
                ? Optional.empty()
                : Optional.of("trials before the machine became faster that are not marked noisy: " + (before + since)
                        + "; their canary_before_us and canary_after_us in trials.csv show them");
    }

    private static DoubleStream kernelTimes(Conditions seen) {
        return Stream.of(seen.canaryBeforeUs(), seen.canaryAfterUs())
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue);
    }
}
