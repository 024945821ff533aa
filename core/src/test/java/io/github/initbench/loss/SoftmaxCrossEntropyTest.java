package io.github.initbench.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.random.RandomState;
import org.junit.jupiter.api.Test;

class SoftmaxCrossEntropyTest {

    private static final SoftmaxCrossEntropy LOSS = new SoftmaxCrossEntropy();

    @Test
    void uninformedGuessCostsTheLogarithmOfTheClasses() {
        for (int classes : new int[] {2, 3, 10, 1000}) {
            double[] targets = new double[classes];
            targets[classes - 1] = 1;
            assertThat(LOSS.value(new double[classes], targets, classes, 1, 1, classes))
                    .isCloseTo(LOSS.chanceLevel(classes), within(1e-15 * classes));
        }
    }

    /** log(1 + exp(-40)) is 4.248354255291589e-18: lost where 1 + exp(-40) is rounded first. */
    @Test
    void extremeLogitsKeepTheirDigits() {
        assertThat(value(new double[] {40, 0}, 0)).isCloseTo(4.248354255291589e-18, within(1e-32));
        assertThat(value(new double[] {40, 0}, 1)).isEqualTo(40.0);
        assertThat(value(new double[] {1e300, 0, -1e300}, 1)).isEqualTo(1e300);
        assertThat(value(new double[] {1e300, 0, -1e300}, 0)).isZero();
        assertThat(value(new double[] {-800, -801, -802}, 0)).isCloseTo(0.4076059644443803, within(1e-15));
        assertThat(value(new double[] {Double.NaN, 0}, 1)).isNaN();
        double[] large = {1.7e308, 0, 1.7e308, 0};
        assertThat(LOSS.value(large, new double[] {0, 1, 0, 1}, 2, 2, 1, 2)).isCloseTo(1.7e308, within(1e293));
    }

    /** With two classes it is the sigmoid's loss of the difference of the logits. */
    @Test
    void twoClassesAreASigmoid() {
        RandomState random = new RandomState(7);
        for (int i = 0; i < 100; i++) {
            double[] z = {random.uniform(-30, 30), random.uniform(-30, 30)};
            double difference = z[1] - z[0];
            for (int label = 0; label < 2; label++) {
                double sigmoid =
                        new BinaryCrossEntropy().value(new double[] {difference}, new double[] {label}, 1, 1, 1, 1);
                assertThat(value(z, label)).isCloseTo(sigmoid, within(1e-14 * (1 + sigmoid)));
            }
        }
    }

    /** softmax(1, 2, 3) from NumPy 1.24.2: 0.09003057, 0.24472847, 0.66524096. */
    @Test
    void gradientIsTheProbabilityLessTheTarget() {
        double[] z = {1, 2, 3, 1000, 0, -1000};
        double[] y = {0, 1, 0, 0, 0, 1};
        LOSS.gradient(z, y, z, 3, 2, 1, 3);
        assertThat(z)
                .containsExactly(
                        new double[] {
                            0.5 * 0.09003057317038046,
                            0.5 * (0.24472847105479764 - 1),
                            0.5 * 0.6652409557748218,
                            0.5,
                            0,
                            -0.5
                        },
                        within(1e-16));
    }

    @Test
    void stridesOnlySayWhereValuesLie() {
        int classes = 3;
        int examples = 4;
        double[] z = new double[classes * examples];
        new RandomState(8).randn(z);
        double[] y = new double[z.length];
        double[] zByClass = new double[z.length];
        double[] yByClass = new double[z.length];
        for (int j = 0; j < examples; j++) {
            y[j * classes + (j * 2) % classes] = 1;
            for (int i = 0; i < classes; i++) {
                zByClass[i * examples + j] = z[j * classes + i];
                yByClass[i * examples + j] = y[j * classes + i];
            }
        }
        assertThat(LOSS.value(zByClass, yByClass, classes, examples, examples, 1))
                .isEqualTo(LOSS.value(z, y, classes, examples, 1, classes));
        double[] dz = new double[z.length];
        double[] dzByClass = new double[z.length];
        double[] p = new double[z.length];
        double[] pByClass = new double[z.length];
        LOSS.gradient(z, y, dz, classes, examples, 1, classes);
        LOSS.gradient(zByClass, yByClass, dzByClass, classes, examples, examples, 1);
        LOSS.predict(z, p, classes, examples, 1, classes);
        LOSS.predict(zByClass, pByClass, classes, examples, examples, 1);
        for (int j = 0; j < examples; j++) {
            for (int i = 0; i < classes; i++) {
                assertThat(dzByClass[i * examples + j]).isEqualTo(dz[j * classes + i]);
                assertThat(pByClass[i * examples + j]).isEqualTo(p[j * classes + i]);
            }
        }
    }

    /** The largest in the middle, whether a class's logits are next to each other or an example's. */
    @Test
    void largestLogitIsPredictedWhereverItLies() {
        double[] predictions = new double[6];
        LOSS.predict(new double[] {1, 3, 2, 4, 6, 5}, predictions, 3, 2, 1, 3);
        assertThat(predictions).containsExactly(0, 1, 0, 0, 1, 0);
        LOSS.predict(new double[] {1, 4, 3, 6, 2, 5}, predictions, 3, 2, 2, 1);
        assertThat(predictions).containsExactly(0, 0, 1, 1, 0, 0);
    }

    @Test
    void firstOfEqualLogitsIsPredicted() {
        double[] predictions = new double[6];
        LOSS.predict(new double[] {1, 3, 3, -1, -2, -3}, predictions, 3, 2, 1, 3);
        assertThat(predictions).containsExactly(0, 1, 0, 1, 0, 0);
    }

    private static double value(double[] z, int label) {
        double[] y = new double[z.length];
        y[label] = 1;
        return LOSS.value(z, y, z.length, 1, 1, z.length);
    }
}
