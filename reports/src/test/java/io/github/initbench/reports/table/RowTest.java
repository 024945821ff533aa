package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows refuse what no reader could make sense of. */
class RowTest {

    @Test
    void aRequiredColumnIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ThroughputRow.builder().runId("r1").build())
                .withMessage("utc: required, but missing");
    }

    @Test
    void anOkRowHasItsMeasurement() {
        ThroughputRowBuilder row =
                TestRows.failedThroughput().status(Status.OK).fork(0).iteration(0);
        assertThatIllegalArgumentException().isThrownBy(row::build).withMessage("unit: required, but missing");
        row.unit("ops/s");
        assertThatIllegalArgumentException().isThrownBy(row::build).withMessage("score: required, but missing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void anOkScoreIsFiniteAndPositive(double score) {
        ThroughputRowBuilder row = TestRows.failedThroughput()
                .status(Status.OK)
                .fork(0)
                .iteration(0)
                .unit("ops/s")
                .score(score);
        assertThatIllegalArgumentException()
                .isThrownBy(row::build)
                .withMessage("score: expected a finite number above 0, found " + score);
    }

    @Test
    void nothingIsOkAboveItsPeak() {
        ThroughputRowBuilder row = TestRows.failedThroughput()
                .status(Status.OK)
                .fork(1)
                .iteration(1)
                .unit("ops/s")
                .score(1.0)
                .percentOfPeak(100.1);
        assertThatIllegalArgumentException()
                .isThrownBy(row::build)
                .withMessage("percent_of_peak: expected at most 100.0, found 100.1");
        assertThat(row.status(Status.INVALID).build().percentOfPeak()).isEqualTo(100.1);
        assertThat(row.status(Status.OK).percentOfPeak(100.0).build().status()).isEqualTo(Status.OK);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aPeakIsFiniteAndPositive(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MachineRow(1, "r1", "now", 1, null, Quantity.READ, value, "GB/s"))
                .withMessage("value: expected a finite number above 0, found " + value);
    }

    @Test
    void anOkTrainingHasAnOutcome() {
        TimeToLossRowBuilder row = TestRows.failedTimeToLoss().status(Status.OK);
        assertThatIllegalArgumentException().isThrownBy(row::build).withMessage("outcome: required, but missing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 98.5, Double.NaN})
    void anAccuracyIsAFraction(double accuracy) {
        StudyRowBuilder row = TestRows.study().testAccuracy(accuracy);
        assertThatIllegalArgumentException()
                .isThrownBy(row::build)
                .withMessage("test_accuracy: expected a fraction from 0 to 1, found " + accuracy);
    }

    @Test
    void aBuilderStaysUsable() {
        LossCurveRowBuilder row = TestRows.lossCurve();
        assertThat(row.iteration(1).build()).isNotEqualTo(row.iteration(2).build());
    }
}
