package io.github.initbench.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AccuracyTest {

    @Test
    void theBalancedOneIsThereWhereItLooksDifferent() {
        assertThat(new Accuracy(0.95, 0.5).render(0, "%")).isEqualTo("95% (balanced 50%)");
        assertThat(new Accuracy(0.95, 0.954).render(0, "%")).isEqualTo("95%");
        assertThat(new Accuracy(0.95, 0.954).render(1, " %")).isEqualTo("95.0 % (balanced 95.4 %)");
        assertThat(new Accuracy(0.9975, 0.995).render(0, "%")).isEqualTo("99.8% (balanced 99.5%)");
    }

    /** 0.985 of 200 examples, and the mean of 0.98 and 0.99 as it may be rounded. */
    @Test
    void roundingErrorsDoNotLookDifferent() {
        assertThat(new Accuracy(0.985, Math.nextDown(0.985)).render(0, "%")).isEqualTo("99%");
    }

    @Test
    void whatIsMissingIsADash() {
        assertThat(new Accuracy(null, null).render(0, "%")).isEqualTo("-");
        assertThat(new Accuracy(0.5, null).render(0, "%")).isEqualTo("50%");
    }
}
