package io.github.initbench.benchmarks.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MachineWatchTest {

    /** Two cores for four seconds, a hundred ticks a second each. */
    private static final long ALL = 800;

    private static CpuTimes times(long all, long busy, long stolen, long own, @Nullable Long throttled) {
        return new CpuTimes(2, all, busy, stolen, own, throttled, throttled == null ? null : 1000 * throttled, 2445.0);
    }

    private static MachineWatch.Window window(
            long busy, long stolen, long own, @Nullable Long throttled, double before, double after) {
        CpuTimes since = times(10_000, 4_000, 100, 3_000, throttled == null ? null : 5L);
        CpuTimes now =
                times(10_000 + ALL, 4_000 + busy, 100 + stolen, 3_000 + own, throttled == null ? null : 5L + throttled);
        return MachineWatch.window(since, now, 2, before, after, 400.0);
    }

    @Test
    void whatThisRunUsesIsNoDisturbance() {
        MachineWatch.Window window = window(400, 0, 398, 0L, 401, 403);
        assertThat(window.othersPercent()).isCloseTo(0.5, within(1e-12));
        assertThat(window.stolenPercent()).isZero();
        assertThat(window.throttledPeriods()).isZero();
        assertThat(window.disturbed()).isFalse();
    }

    @Test
    void othersOnTheMachineAre() {
        MachineWatch.Window window = window(600, 0, 400, null, 400, 400);
        assertThat(window.othersPercent()).as("half of one core").isCloseTo(50.0, within(1e-12));
        assertThat(window.disturbed()).isTrue();
    }

    @Test
    void whatOthersDoOnCoresThatThisRunMayNotUseIsNoSign() {
        MachineWatch.Window window = MachineWatch.window(
                times(10_000, 4_000, 100, 3_000, null), times(10_800, 4_700, 100, 3_100, null), 1, 400, 400, 400);
        assertThat(window.othersPercent()).isNull();
        assertThat(window.disturbed()).isFalse();
    }

    @Test
    void aHypervisorThatTakesTimeIs() {
        MachineWatch.Window window = window(400, 40, 400, null, 400, 400);
        assertThat(window.stolenPercent()).isCloseTo(5.0, within(1e-12));
        assertThat(window.disturbed()).isTrue();
    }

    @Test
    void aUsedUpQuotaIs() {
        assertThat(window(400, 0, 400, 1L, 400, 400).disturbed()).isTrue();
    }

    @Test
    void aSlowCanaryOnEitherSideIs() {
        assertThat(window(400, 0, 400, 0L, 445, 400).disturbed()).isTrue();
        assertThat(window(400, 0, 400, 0L, 400, 445).disturbed()).isTrue();
        assertThat(window(400, 0, 400, 0L, 430, 430).disturbed()).isFalse();
    }

    @Test
    void whatTheSystemDoesNotTellIsMissing() {
        CpuTimes nothing = new CpuTimes(0, null, null, null, null, null, null, null);
        MachineWatch.Window window = MachineWatch.window(nothing, nothing, 2, 400, 400, 400);
        assertThat(window.othersPercent()).isNull();
        assertThat(window.stolenPercent()).isNull();
        assertThat(window.mhzAfter()).isNull();
        assertThat(window.disturbed()).isFalse();
    }

    @Test
    void theCountersOfThisMachineGrowByWhatThisProcessUses() {
        CpuTimes since = CpuTimes.now();
        Canary canary = new Canary(); // about half a second of work
        double micros = canary.micros();
        CpuTimes now = CpuTimes.now();
        assertThat(micros).isFinite().isPositive();
        if (since.own() != null && now.own() != null) {
            assertThat(now.own()).isGreaterThan(since.own());
        }
    }
}
