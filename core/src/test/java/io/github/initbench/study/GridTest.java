package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridTest {

    @Test
    void twoPointsASideAreTheCorners() {
        Grid corners = new Grid(-1, 3, -2, 5, 2);
        assertThat(corners.x1(0)).isEqualTo(-1);
        assertThat(corners.x1(1)).isEqualTo(3);
        assertThat(corners.x2(0)).isEqualTo(-2);
        assertThat(corners.x2(1)).isEqualTo(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grid(-1, 3, -2, 5, 1))
                .withMessage("grid: 1 points a side are below 2");
    }

    /** Both sides have a length that is a finite number above 0. */
    @ParameterizedTest
    @CsvSource({
        "1, 1, 0, 1",
        "2, 1, 0, 1",
        "0, 1, 1, 1",
        "0, 1, 2, 1",
        "NaN, 1, 0, 1",
        "0, 1, 0, NaN",
        "-Infinity, 1, 0, 1",
        "0, 1, 0, Infinity",
        "-1e308, 1e308, 0, 1",
        "0, 1, -1e308, 1e308"
    })
    void whatIsNoAreaIsRefused(double left, double right, double bottom, double top) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Grid(left, right, bottom, top, 5))
                .withMessage("grid: x1 from " + left + " to " + right + ", x2 from " + bottom + " to " + top
                        + " is no area");
    }

    /** As far out as the numbers go. */
    @Test
    void edgesMayBeLargeWhereTheirDistanceIsFinite() {
        Grid far = new Grid(1e308, 1.5e308, -1.5e308, -1e308, 3);
        assertThat(far.x1(2)).isEqualTo(1.5e308);
        assertThat(far.x2(0)).isEqualTo(-1.5e308);
    }
}
