package io.github.initbench.reports.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A row is the text that its schema promises; a record that is no table is refused. */
class TableTest {

    record Unsupported(@Column(meaning = "a text") Object value) {}

    record Undescribed(String value) {}

    record Unstamped(@Nullable Stamp stamp) {}

    record Misdescribed(
            @Column(name = "utcc", meaning = "when") Stamp stamp) {}

    @Test
    void missingIsEmptyAndZeroIsZero() {
        assertThat(Tables.LOSS_CURVE.toFields(
                        TestRows.lossCurve().set("train_loss", 0.0).build()))
                .containsExactly("2", "r1", "reference", "", "zeros", "3", "", "", "0", "0.0", "");
    }

    @Test
    void infinitiesAndEnumsAreWords() {
        assertThat(Tables.LOSS_CURVE.toFields(TestRows.fullLossCurve()))
                .containsExactly(
                        "2",
                        "r1",
                        "reference",
                        "float64",
                        "zeros",
                        "3",
                        "named",
                        "naive",
                        "0",
                        "Infinity",
                        "-Infinity");
    }

    @Test
    void anEmptyStringIsMissing() {
        StudyRow full = TestRows.fullStudy();
        StudyRow row = new StudyRow(
                full.training(),
                full.settings(),
                full.result(),
                new StudyRow.Judgement(Start.HEALTHY, StudyOutcome.LEARNS, ""),
                full.ending());
        assertThat(Tables.STUDY
                        .fromFields(Tables.STUDY.toFields(row))
                        .judgement()
                        .comment())
                .isNull();
    }

    @Test
    void anEmptyRequiredStringIsRefused() {
        StudyRow full = TestRows.fullStudy();
        StudyRow row = new StudyRow(
                new Training("r1", "", "float64", "he", 3L, Streams.NUMPY),
                full.settings(),
                full.result(),
                full.judgement(),
                full.ending());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.STUDY.toFields(row))
                .withMessage("column backend: expected text, found an empty field");
    }

    @Test
    void aComponentWithoutColumnFormIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("x.csv", Unsupported.class))
                .withMessage("column value: expected a String, Integer, Long, Double, Boolean or enum, found Object");
    }

    @Test
    void aColumnWithoutMeaningIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("x.csv", Undescribed.class))
                .withMessage("column value: has no @Column; state its meaning");
    }

    @Test
    void onlyColumnsOfANestedRecordAreDescribedAnew() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of("x.csv", Misdescribed.class))
                .withMessageStartingWith("stamp: describes [utcc], has ");
    }

    @Test
    void aNestedRecordIsNeverMissing() {
        Table<Unstamped> table = Table.of("x.csv", Unstamped.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table.toFields(new Unstamped(null)))
                .withMessage("Stamp: required, but missing");
    }

    @Test
    void tooManyFieldsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tables.STUDY.fromFields(Collections.nCopies(27, "")))
                .withMessage("column error is the last: expected 26 fields, found 27");
    }
}
