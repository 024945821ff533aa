package io.github.initbench.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradients against differences of values, curvatures against differences of gradients; what all losses have in common. */
class LossDerivativesTest {

    private static final int OUTPUTS = 3;
    private static final int EXAMPLES = 4;
    private static final double H = 0x1p-11;

    /** Of central differences of fourth order with this h: truncation and rounding. */
    private static final double DIFFERENCE = 1e-11;

    static List<Loss> losses() {
        return Losses.all();
    }

    /** One class an example. */
    private static double[] oneHot() {
        double[] y = new double[OUTPUTS * EXAMPLES];
        for (int j = 0; j < EXAMPLES; j++) {
            y[j * OUTPUTS + j % OUTPUTS] = 1;
        }
        return y;
    }

    private static double[] normal(long seed) {
        double[] values = new double[OUTPUTS * EXAMPLES];
        new RandomState(seed).randn(values);
        return values;
    }

    private static double[] moved(double[] z, double step, double[] v) {
        double[] moved = z.clone();
        for (int i = 0; i < z.length; i++) {
            moved[i] += step * v[i];
        }
        return moved;
    }

    private static double value(Loss loss, double[] z) {
        return loss.value(z, oneHot(), OUTPUTS, EXAMPLES, 1, OUTPUTS);
    }

    private static double[] gradient(Loss loss, double[] z) {
        double[] dz = new double[z.length];
        loss.gradient(z, oneHot(), dz, OUTPUTS, EXAMPLES, 1, OUTPUTS);
        return dz;
    }

    private static double[] curvature(Loss loss, double[] z, double[] v) {
        double[] product = v.clone();
        loss.multiplyByCurvature(z, oneHot(), product, OUTPUTS, EXAMPLES, 1, OUTPUTS);
        return product;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    @ParameterizedTest
    @MethodSource("losses")
    void gradientIsTheLimitOfDifferencesOfTheValue(Loss loss) {
        double[] z = normal(1);
        double[] v = normal(2);
        double near = value(loss, moved(z, H, v)) - value(loss, moved(z, -H, v));
        double far = value(loss, moved(z, 2 * H, v)) - value(loss, moved(z, -2 * H, v));
        assertThat(dot(gradient(loss, z), v)).isCloseTo((8 * near - far) / (12 * H), within(DIFFERENCE));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void curvatureIsTheLimitOfDifferencesOfTheGradient(Loss loss) {
        double[] z = normal(3);
        double[] v = normal(4);
        double[] product = curvature(loss, z, v);
        double[] up = gradient(loss, moved(z, H, v));
        double[] down = gradient(loss, moved(z, -H, v));
        double[] farUp = gradient(loss, moved(z, 2 * H, v));
        double[] farDown = gradient(loss, moved(z, -2 * H, v));
        for (int i = 0; i < z.length; i++) {
            double difference = (8 * (up[i] - down[i]) - (farUp[i] - farDown[i])) / (12 * H);
            assertThat(product[i]).isCloseTo(difference, within(DIFFERENCE));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void curvatureIsSymmetricAndNotNegative(Loss loss) {
        double[] z = normal(5);
        double[] u = normal(6);
        double[] v = normal(7);
        assertThat(dot(u, curvature(loss, z, v))).isCloseTo(dot(v, curvature(loss, z, u)), within(1e-15));
        assertThat(dot(v, curvature(loss, z, v))).isPositive();
    }

    /** All logits raised alike change no probability. */
    @Test
    void softmaxIsFlatAlongAllLogitsAlike() {
        double[] z = normal(8);
        double[] same = new double[z.length];
        for (int i = 0; i < same.length; i++) {
            same[i] = 1 + i / OUTPUTS; // another number for each example
        }
        assertThat(curvature(new SoftmaxCrossEntropy(), z, same)).containsExactly(new double[z.length], within(1e-15));
    }

    /** A certain answer is flat, whatever its size. */
    @ParameterizedTest
    @MethodSource("losses")
    void curvatureOfLargeLogitsIs0(Loss loss) {
        double[] z = new double[OUTPUTS * EXAMPLES];
        for (int i = 0; i < z.length; i++) {
            z[i] = (i % OUTPUTS - 1) * 1e300 + 1e299;
        }
        assertThat(curvature(loss, z, normal(9))).containsExactly(new double[z.length], within(0.0));
    }

    /** Example by example and output by output, all the same numbers; the gradient is the probability less the target. */
    @ParameterizedTest
    @MethodSource("losses")
    void stridesSayWhereValuesLie(Loss loss) {
        double[] z = normal(10);
        double[] v = normal(11);
        double[] byOutput = transposed(z);
        double[] productByOutput = transposed(v);
        loss.multiplyByCurvature(byOutput, transposed(oneHot()), productByOutput, OUTPUTS, EXAMPLES, EXAMPLES, 1);
        assertThat(productByOutput).containsExactly(transposed(curvature(loss, z, v)));
        double[] p = new double[z.length];
        double[] pByOutput = new double[z.length];
        loss.probabilities(z, p, OUTPUTS, EXAMPLES, 1, OUTPUTS);
        loss.probabilities(byOutput, pByOutput, OUTPUTS, EXAMPLES, EXAMPLES, 1);
        assertThat(pByOutput).containsExactly(transposed(p));
        double[] gradient = gradient(loss, z);
        for (int i = 0; i < z.length; i++) {
            assertThat(gradient[i]).isCloseTo((p[i] - oneHot()[i]) / EXAMPLES, within(1e-16));
        }
    }

    private static double[] transposed(double[] byExample) {
        double[] byOutput = new double[byExample.length];
        for (int j = 0; j < EXAMPLES; j++) {
            for (int i = 0; i < OUTPUTS; i++) {
                byOutput[i * EXAMPLES + j] = byExample[j * OUTPUTS + i];
            }
        }
        return byOutput;
    }

    /** No example, or examples of no output: nothing to read, nothing to write. */
    @ParameterizedTest
    @MethodSource("losses")
    void sizesMayBe0(Loss loss) {
        for (int examples : new int[] {0, 2}) {
            double[] nothing = new double[0];
            loss.gradient(nothing, nothing, nothing, 0, examples, 1, 0);
            loss.multiplyByCurvature(nothing, nothing, nothing, 0, examples, 1, 0);
            loss.probabilities(nothing, nothing, 0, examples, 1, 0);
            loss.predict(nothing, nothing, 0, examples, 1, 0);
            loss.predict(nothing, nothing, 0, examples, 0, 1);
        }
    }

    /** A guess that knows nothing of the example has the chance level, for any number of outputs. */
    @ParameterizedTest
    @MethodSource("losses")
    void equalLogitsHaveTheChanceLevel(Loss loss) {
        for (int outputs = loss.minOutputs(); outputs < 5; outputs++) {
            double[] y = new double[outputs];
            y[outputs - 1] = 1;
            assertThat(loss.value(new double[outputs], y, outputs, 1, 1, outputs))
                    .isCloseTo(loss.chanceLevel(outputs), within(1e-15));
        }
    }

    /** One sigmoid tells two classes apart, several answer a question each; a softmax names one class of several. */
    @Test
    void whatOutputsName() {
        for (Loss loss : List.of(new BinaryCrossEntropy(), new NaiveBinaryCrossEntropy())) {
            assertThat(loss.minOutputs()).isOne();
            assertThat(loss.isClassification(1)).isTrue();
            assertThat(loss.isClassification(2)).isFalse();
        }
        assertThat(new SoftmaxCrossEntropy().minOutputs()).isEqualTo(2);
        assertThat(new SoftmaxCrossEntropy().isClassification(2)).isTrue();
        assertThat(new SoftmaxCrossEntropy().isClassification(10)).isTrue();
    }
}
