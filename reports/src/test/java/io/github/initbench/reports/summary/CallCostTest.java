package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** Costs that are put in are found again. */
class CallCostTest {

    private static final double OVERHEAD = 2e-6;
    private static final double PER_BYTE = 1.0 / 5e9;
    private static final double PER_FLOP = 1.0 / 25e9;

    private static double copying(double s) {
        return OVERHEAD + PER_BYTE * Ladders.bytes(s) + PER_FLOP * Ladders.flops(s);
    }

    @Test
    void exactTimesGiveTheirCosts() {
        CallCost cost = CallCost.of(Ladders.exact(CallCostTest::copying));
        assertThat(cost.overheadSeconds()).isCloseTo(OVERHEAD, Percentage.withPercentage(1e-8));
        assertThat(cost.secondsPerByte()).isCloseTo(PER_BYTE, Percentage.withPercentage(1e-8));
        assertThat(cost.secondsPerFlop()).isCloseTo(PER_FLOP, Percentage.withPercentage(1e-8));
        assertThat(cost.relativeError()).isLessThan(1e-10);
    }

    @Test
    void theBytesShareFallsWithTheSize() {
        Ladder ladder = Ladders.exact(CallCostTest::copying);
        CallCost cost = CallCost.of(ladder);
        Ladder.Step step = ladder.steps().get(3); // 50: 2 us, 12 us and 10 us
        assertThat(cost.byteShare(step)).isCloseTo(0.5, within(1e-9));
        assertThat(cost.byteShare(ladder.steps().get(6))).isLessThan(0.12);
    }

    /** What grows faster than its operations would need less than nothing a byte. */
    @Test
    void noTermIsBelowZero() {
        CallCost cost = CallCost.of(Ladders.exact(s -> 1e-12 * Math.pow(s, 3.5)));
        assertThat(cost.overheadSeconds()).isNotNegative();
        assertThat(cost.secondsPerByte()).isZero();
        assertThat(cost.secondsPerFlop()).isPositive();
        assertThat(cost.relativeError()).isGreaterThan(0.1);
    }

    @Test
    void withoutCopiesAndOverheadThereAreOnlyOperations() {
        CallCost cost = CallCost.of(Ladders.exact(s -> PER_FLOP * Ladders.flops(s)));
        assertThat(cost.overheadSeconds()).isLessThan(1e-18);
        assertThat(cost.secondsPerByte()).isLessThan(1e-8 * PER_BYTE);
        assertThat(cost.secondsPerFlop()).isCloseTo(PER_FLOP, Percentage.withPercentage(1e-8));
    }

    @Test
    void theIntervalHoldsTheTruth() {
        CallCost cost = CallCost.of(Ladders.noisy(CallCostTest::copying, 0.03, 5, 5, 5));
        assertThat(PER_BYTE)
                .isBetween(cost.byteInterval().low(), cost.byteInterval().high());
        assertThat(cost.byteInterval().low()).isGreaterThan(0.5 * PER_BYTE);
        assertThat(cost.byteInterval().high()).isLessThan(2.0 * PER_BYTE);
    }

    @Test
    void threeSizesDetermineNoError() {
        Ladder ladder = new Ladder(Ladders.exact(CallCostTest::copying).steps().subList(0, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallCost.of(ladder))
                .withMessage("call cost: 3 sizes do not determine three terms and an error; measure four or more");
    }
}
