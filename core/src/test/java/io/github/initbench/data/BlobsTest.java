package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BlobsTest {

    static List<GeneratorGolden> golden() {
        return GeneratorGolden.rows("blobs");
    }

    static List<GeneratorGolden> goldenAround() {
        return GeneratorGolden.rows("blobs-around");
    }

    private static Blobs blobs(GeneratorGolden golden) {
        return new Blobs(golden.count(0), golden.count(1), golden.count(2), golden.settings()[3]);
    }

    /** make_blobs of scikit-learn 1.2.1 with NumPy 1.24.2. */
    @ParameterizedTest
    @MethodSource("golden")
    void pointsOfScikitLearn(GeneratorGolden golden) {
        golden.assertGives(blobs(golden).generate(new RandomState(golden.seed())));
    }

    /** make_blobs of scikit-learn 1.2.1 with NumPy 1.24.2. */
    @Test
    void sixtyPointsOfScikitLearn() {
        GeneratorGolden.ofCsv("blobs-60-centers3-seed3.csv")
                .assertGives(new Blobs(60, 2, 3, 1.0).generate(new RandomState(3)));
    }

    /** make_blobs with an array of centers, of scikit-learn 1.2.1 with NumPy 1.24.2. */
    @ParameterizedTest
    @MethodSource("goldenAround")
    void pointsAroundTheCentersOfAnotherStream(GeneratorGolden golden) {
        Blobs blobs = blobs(golden);
        double[] centers = blobs.drawCenters(new RandomState(golden.count(4)));
        golden.assertGives(blobs.generateAround(centers, new RandomState(golden.seed())));
    }

    @Test
    void firstCentersGetTheRemainder() {
        Dataset blobs = new Blobs(14, 2, 4, 1.0).generate(new RandomState(0));
        assertThat(GeneratorGolden.counts(blobs)).containsExactly(4, 4, 3, 3);
        assertThat(blobs.name()).isEqualTo("blobs");
        assertThat(blobs.features()).isEqualTo(2);
        assertThat(blobs.outputs()).isEqualTo(4);
        assertThat(blobs.classes()).containsExactly("0", "1", "2", "3");
        assertThat(new Blobs(4, 2, 2, 1.0).generate(new RandomState(0)).outputs())
                .isEqualTo(1);
    }

    @Test
    void centersAreReadOnlyAndEveryPointIsItsCenterWithoutDeviation() {
        Blobs blobs = new Blobs(9, 3, 2, 0);
        double[] centers = {1, 2, 3, 4, 5, 6};
        Dataset points = blobs.generateAround(centers, new RandomState(0));
        assertThat(centers).containsExactly(1, 2, 3, 4, 5, 6);
        for (int j = 0; j < 9; j++) {
            for (int i = 0; i < 3; i++) {
                assertThat(points.x()[3 * j + i]).isEqualTo(centers[3 * (int) points.y()[j] + i]);
            }
        }
    }

    @Test
    void badValuesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blobs(10, 2, 1, 1.0))
                .withMessage("blobs: centers 1 is fewer than two; there is nothing to classify");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blobs(10, 0, 2, 1.0))
                .withMessage("blobs: features 0 is fewer than one; a point needs a coordinate");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blobs(2, 2, 3, 1.0))
                .withMessage("blobs: samples 2 is fewer than the 3 classes; give each class a point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blobs(1_000_000, 2, 5000, 1.0))
                .withMessage("blobs: samples 1000000 is outside 1..429496; choose a number of points within");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Blobs(10, 2, 3, -1))
                .withMessage("blobs: standardDeviation -1.0 is no standard deviation; give a finite number >= 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Blobs(10, 2, 3, Double.NaN));
    }

    @Test
    void badCentersAreNamed() {
        Blobs blobs = new Blobs(10, 2, 3, 1.0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blobs.generateAround(new double[4], new RandomState(0)))
                .withMessage("blobs: 4 coordinates of centers; 3 centers of 2 features have 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> blobs.generateAround(new double[] {0, 0, 0, 0, 0, Double.NaN}, new RandomState(0)))
                .withMessage("blobs: feature 1 of center 2 is NaN; every coordinate must be finite");
    }
}
