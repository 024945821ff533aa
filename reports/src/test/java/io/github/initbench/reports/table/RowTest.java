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
                .isThrownBy(
                        () -> Made.row(Tables.THROUGHPUT).set("run_id", "r1").build())
                .withMessage("column utc: expected text, found an empty field");
    }

    @Test
    void anOkRowHasItsMeasurement() {
        Made<ThroughputRow> row = TestRows.failedThroughput()
                .set("status", Status.OK)
                .set("fork", 0)
                .set("iteration", 0);
        assertThatIllegalArgumentException().isThrownBy(row::build).withMessage("unit: required, but missing");
        row.set("unit", "ops/s");
        assertThatIllegalArgumentException().isThrownBy(row::build).withMessage("score: required, but missing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void anOkScoreIsFiniteAndPositive(double score) {
        Made<ThroughputRow> row = TestRows.failedThroughput()
                .set("status", Status.OK)
                .set("fork", 0)
                .set("iteration", 0)
                .set("unit", "ops/s")
                .set("score", score);
        assertThatIllegalArgumentException()
                .isThrownBy(row::build)
                .withMessage("score: expected a finite number above 0, found " + score);
    }

    @Test
    void nothingIsOkAboveItsPeak() {
        Made<ThroughputRow> row = TestRows.failedThroughput()
                .set("status", Status.OK)
                .set("fork", 1)
                .set("iteration", 1)
                .set("unit", "ops/s")
                .set("score", 1.0)
                .set("percent_of_peak", 100.1);
        assertThatIllegalArgumentException()
                .isThrownBy(row::build)
                .withMessage("percent_of_peak: expected at most 100.0, found 100.1");
        assertThat(row.set("status", Status.INVALID).build().roof().percentOfPeak())
                .isEqualTo(100.1);
        assertThat(row.set("status", Status.OK)
                        .set("percent_of_peak", 100.0)
                        .build()
                        .ending()
                        .status())
                .isEqualTo(Status.OK);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void aPeakIsFiniteAndPositive(double value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MachineRow(new Stamp("r1", "now"), 1, null, Quantity.READ, value, "GB/s"))
                .withMessage("value: expected a finite number above 0, found " + value);
    }

    @Test
    void anOkTrainingHasAnOutcome() {
        Made<TimeToLossRow> row = TestRows.failedTimeToLoss().set("status", Status.OK);
        assertThatIllegalArgumentException().isThrownBy(row::build).withMessage("outcome: required, but missing");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.01, 98.5, Double.NaN})
    void anAccuracyIsAFraction(double accuracy) {
        Made<StudyRow> row = TestRows.study().set("test_accuracy", accuracy);
        assertThatIllegalArgumentException()
                .isThrownBy(row::build)
                .withMessage("test_accuracy: expected a fraction from 0 to 1, found " + accuracy);
    }
}
