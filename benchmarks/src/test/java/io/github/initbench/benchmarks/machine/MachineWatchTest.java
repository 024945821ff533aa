package io.github.initbench.benchmarks.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.reports.table.TrialRow.Conditions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MachineWatchTest {

    /** Two cores for four seconds, a hundred ticks a second each. */
    private static final long ALL = 800;

    private static final CpuTimes NOTHING = new CpuTimes(0, null, null, null, null, null, null, null);

    /** Its calibration kernel takes these times, one after the other, then the last again and again. */
    private static MachineWatch watch(double best, Duration calibration, double... micros) {
        PrimitiveIterator.OfDouble next = DoubleStream.concat(
                        Arrays.stream(micros), DoubleStream.generate(() -> micros[micros.length - 1]))
                .iterator();
        return new MachineWatch(best, next::nextDouble, () -> NOTHING, calibration);
    }

    private static Conditions seen(double before, @Nullable Double after, boolean noisy) {
        return new Conditions(before, after, null, null, null, null, null, null, noisy);
    }

    @Test
    void whatWasSeenIsInTheRow() {
        assertThat(new Noise(410, 420, 400, 0.5, 0.25, 0L, 7L, 2000.0, 2100.0).conditions())
                .isEqualTo(new Conditions(410.0, 420.0, 0.5, 0.25, 0L, 7L, 2000.0, 2100.0, false));
    }

    @Test
    void aMomentOfSlownessAtTheStartIsNotTheStandard() {
        MachineWatch watch = watch(Double.POSITIVE_INFINITY, Duration.ofMillis(200), 500, 400, 445);
        watch.begin();
        Noise noise = watch.end();
        assertThat(noise.kernelBestUs()).isEqualTo(400);
        assertThat(noise.isNoisy()).isTrue();
    }

    @Test
    void aRunThatGoesOnIsHeldAgainstItsBestBefore() {
        MachineWatch watch = watch(400, Duration.ZERO, 445);
        watch.begin();
        assertThat(watch.end().isNoisy()).isTrue();
    }

    @Test
    void trialsBeforeTheMachineBecameFasterAreReportedAtTheEnd() {
        // one look at the start, then two trials at 500 and 540, one marked as it saw 400, one at 400
        MachineWatch watch = watch(Double.POSITIVE_INFINITY, Duration.ZERO, 500, 500, 540, 500, 500, 500, 400, 400);
        for (boolean noisy : List.of(false, false, true, false)) {
            watch.begin();
            assertThat(watch.end().isNoisy()).isEqualTo(noisy);
        }
        assertThat(watch.slowButUnmarked(List.of()))
                .hasValue("trials before the machine became faster that are not marked noisy: 2; "
                        + "their canary_before_us and canary_after_us in trials.csv show them");
        assertThat(watch.slowButUnmarked(
                        List.of(seen(500, 410.0, false), seen(410, 500.0, true), seen(410, null, false))))
                .as("with those of a run that went on")
                .hasValueSatisfying(line -> assertThat(line).contains("noisy: 3;"));
        assertThat(watch.slowButUnmarked(List.of(seen(350, 350.0, false))))
                .as("the best of the run may be an earlier trial's")
                .hasValueSatisfying(line -> assertThat(line).contains("noisy: 3;"));
    }

    @Test
    void aSteadyRunReportsNone() {
        MachineWatch watch = watch(Double.POSITIVE_INFINITY, Duration.ZERO, 400, 410);
        watch.begin();
        assertThat(watch.end().isNoisy()).isFalse();
        assertThat(watch.slowButUnmarked(List.of(seen(410, 420.0, false)))).isEmpty();
    }

    private static CpuTimes times(long all, long busy, long stolen, long own, @Nullable Long throttled) {
        return new CpuTimes(2, all, busy, stolen, own, throttled, throttled == null ? null : 1000 * throttled, 2445.0);
    }

    private static Noise noise(
            long busy, long stolen, long own, @Nullable Long throttled, double before, double after) {
        CpuTimes since = times(10_000, 4_000, 100, 3_000, throttled == null ? null : 5L);
        CpuTimes now =
                times(10_000 + ALL, 4_000 + busy, 100 + stolen, 3_000 + own, throttled == null ? null : 5L + throttled);
        return Noise.between(since, now, 2, before, after, 400.0);
    }

    @Test
    void timeOfThisRunItselfIsNoNoise() {
        Noise noise = noise(400, 0, 398, 0L, 401, 403);
        assertThat(noise.othersPercent()).isCloseTo(0.5, within(1e-12));
        assertThat(noise.stolenPercent()).isZero();
        assertThat(noise.throttledPeriods()).isZero();
        assertThat(noise.isNoisy()).isFalse();
    }

    @Test
    void othersOnTheMachineAre() {
        Noise noise = noise(600, 0, 400, null, 400, 400);
        assertThat(noise.othersPercent()).as("half of one core").isCloseTo(50.0, within(1e-12));
        assertThat(noise.isNoisy()).isTrue();
    }

    @Test
    void whatOthersDoOnCoresThatThisRunMayNotUseIsNoSign() {
        Noise noise = Noise.between(
                times(10_000, 4_000, 100, 3_000, null), times(10_800, 4_700, 100, 3_100, null), 1, 400, 400, 400);
        assertThat(noise.othersPercent()).isNull();
        assertThat(noise.isNoisy()).isFalse();
    }

    @Test
    void aHypervisorThatTakesTimeIs() {
        Noise noise = noise(400, 40, 400, null, 400, 400);
        assertThat(noise.stolenPercent()).isCloseTo(5.0, within(1e-12));
        assertThat(noise.isNoisy()).isTrue();
    }

    @Test
    void aUsedUpQuotaIs() {
        assertThat(noise(400, 0, 400, 1L, 400, 400).isNoisy()).isTrue();
    }

    @Test
    void aSlowKernelBeforeOrAfterIs() {
        assertThat(noise(400, 0, 400, 0L, 445, 400).isNoisy()).isTrue();
        assertThat(noise(400, 0, 400, 0L, 400, 445).isNoisy()).isTrue();
        assertThat(noise(400, 0, 400, 0L, 430, 430).isNoisy()).isFalse();
    }

    @Test
    void whatTheSystemDoesNotReportIsMissing() {
        Noise noise = Noise.between(NOTHING, NOTHING, 2, 400, 400, 400);
        assertThat(noise.othersPercent()).isNull();
        assertThat(noise.stolenPercent()).isNull();
        assertThat(noise.mhzAfter()).isNull();
        assertThat(noise.isNoisy()).isFalse();
    }

    @Test
    void theCountersOfThisMachineGrowByWhatThisProcessUses() {
        CpuTimes since = CpuTimes.now();
        CalibrationKernel kernel = new CalibrationKernel(); // about half a second of work
        double micros = kernel.micros();
        CpuTimes now = CpuTimes.now();
        assertThat(micros).isFinite().isPositive();
        if (since.own() != null && now.own() != null) {
            assertThat(now.own()).isGreaterThan(since.own());
        }
    }
}
