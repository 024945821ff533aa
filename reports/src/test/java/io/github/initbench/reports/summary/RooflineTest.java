package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.reports.summary.Roofline.Bound;
import io.github.initbench.reports.table.BoundBy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A machine of 50 GFLOP/s and 20 GB/s with a cache of 30 MB, by hand. */
class RooflineTest {

    private static final double CACHE = 30e6;
    private static final Roofline MACHINE = new Roofline(50.0, 20.0, CACHE);

    @Test
    void aProductThatFitsInTheCacheIsBoundByCompute() {
        // 1e9 operations take at least 20 ms, and it is done in 25.
        Bound bound = MACHINE.of(1_000_000_000L, 6_000_000L, 1.0 / 0.025);
        assertThat(bound.by()).isEqualTo(BoundBy.COMPUTE);
        assertThat(bound.percent()).isCloseTo(80.0, within(1e-12));
    }

    @Test
    void fewOperationsOnMuchDataAreBoundByMemory() {
        // 430 MB, of which 30 may still be there, take at least 20 ms; 1e8 operations 2 ms.
        Bound bound = MACHINE.of(100_000_000L, 430_000_000L, 1.0 / 0.040);
        assertThat(bound.by()).isEqualTo(BoundBy.MEMORY);
        assertThat(bound.percent()).isCloseTo(50.0, within(1e-12));
    }

    @Test
    void theRidgeIsWhereBothTakeAsLong() {
        long bytes = 430_000_000L; // 20 ms
        assertThat(MACHINE.of(999_000_000L, bytes, 1.0).by()).isEqualTo(BoundBy.MEMORY);
        assertThat(MACHINE.of(1_001_000_000L, bytes, 1.0).by()).isEqualTo(BoundBy.COMPUTE);
    }

    @Test
    void whatFitsExactlyNeedsNoMemory() {
        assertThat(MACHINE.of(1, (long) CACHE, 1.0).by()).isEqualTo(BoundBy.COMPUTE);
    }

    @Test
    void withoutBandwidthOrCacheMemoryBoundsNothing() {
        assertThat(new Roofline(50.0, null, CACHE).of(1, 1L << 40, 1.0).by()).isEqualTo(BoundBy.COMPUTE);
        assertThat(new Roofline(50.0, 20.0, null).of(1, 1L << 40, 1.0).by()).isEqualTo(BoundBy.COMPUTE);
    }

    @Test
    void whatNothingCanReachIsAboveAHundred() {
        assertThat(MACHINE.of(1_000_000_000L, 0, 60.0).percent()).isCloseTo(120.0, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aPeakIsFiniteAndPositive(double peak) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roofline(peak, 20.0, CACHE))
                .withMessage("roofline: peak of multiply-adds " + peak + " is not a finite number above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Roofline(50.0, peak, CACHE))
                .withMessage("roofline: peak of reads " + peak + " is not a finite number above 0");
    }
}
