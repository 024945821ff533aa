package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.BoundBy;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Words;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One backend in one setting.
 *
 * @param measured the statistics of its ok rows, null when there is none
 * @param relativeSpeed its speed over that of the fastest ranked backend of the setting: 1 is the fastest, 0.5 half as
 *     fast, whichever way the unit points; null when it is not ranked, because it has no ok row, or an incorrect or
 *     invalid one
 * @param notOk its rows that are not measurements, counted by status, so that what is not ranked is still shown
 */
public record ThroughputEntry(
        String backend,
        @Nullable Measured measured,
        @Nullable Double relativeSpeed,
        Map<Status, Integer> notOk) {

    /**
     * The statistics of a backend's ok rows. Medians are medians over forks of the medians of the forks.
     *
     * @param median score, in the setting's unit
     * @param forks JVMs measured
     * @param iterations rows measured
     * @param interval 95 % interval of the median over forks, see {@link ForkBootstrap}; null with one fork
     * @param gflops median of 1e9 floating-point operations per second, null when not recorded
     * @param percentOfPeak median of the least time by the roofline over the measured one, null when not recorded
     * @param boundBy which roof that is, null when not recorded
     * @param allocBytesPerOp median of heap bytes per operation, null when not recorded
     * @param noisy rows during which the machine was busy or throttled, null when not recorded
     * @param unsteady unsteady forks, null when not recorded
     */
    public record Measured(
            double median,
            int forks,
            int iterations,
            @Nullable Interval interval,
            @Nullable Double gflops,
            @Nullable Double percentOfPeak,
            @Nullable BoundBy boundBy,
            @Nullable Double allocBytesPerOp,
            @Nullable Integer noisy,
            @Nullable Integer unsteady) {}

    /** "43.2% compute": the share of the peak, and which peak that is. */
    String renderPeak() {
        return measured == null ? Numbers.MISSING : renderPeak(measured.percentOfPeak(), measured.boundBy());
    }

    /** The same of its parts, {@link Numbers#MISSING} where either is. */
    public static String renderPeak(@Nullable Double percentOfPeak, @Nullable BoundBy boundBy) {
        return percentOfPeak == null || boundBy == null
                ? Numbers.MISSING
                : String.format(Locale.ROOT, "%.1f%% %s", percentOfPeak, Words.of(boundBy));
    }

    /** "1.200 to 1.300", or why there is none. */
    String renderInterval() {
        return measured == null ? Numbers.MISSING : ForkBootstrap.render(measured.interval(), measured.forks());
    }
}
