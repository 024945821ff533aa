package io.github.initbench.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.initbench.random.RandomState;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCrossEntropyTest {

    private static final BinaryCrossEntropy STABLE = new BinaryCrossEntropy();
    private static final MathContext DIGITS = new MathContext(60);

    /** log(1 + exp(-|z|)) has an error of a few units in the last place, the rest is exact or rounded once. */
    @ParameterizedTest
    @CsvSource({
        "-800, 0",
        "-800, 1",
        "800, 0",
        "800, 1",
        "-37, 0",
        "37, 1",
        "-2.5, 1",
        "-1e-9, 0",
        "0.75, 0",
        "0.75, 1",
        "20, 1",
        "20, 0",
        "3.25, 0.3"
    })
    void valueIsThatOfHighPrecision(double z, double y) {
        double exact = exact(z, y).doubleValue();
        assertThat(value(z, y)).isCloseTo(exact, within(4 * Math.ulp(Math.max(Math.abs(exact), y * Math.abs(z)))));
    }

    /** The exact loss of a wrong answer is 800 + exp(-800), of a right one exp(-800), which is 0 in double. */
    @Test
    void extremeLogitsStayFinite() {
        assertThat(value(800, 0)).isEqualTo(800.0);
        assertThat(value(-800, 1)).isEqualTo(800.0);
        assertThat(value(800, 1)).isZero();
        assertThat(value(-800, 0)).isZero();
        assertThat(value(Double.MAX_VALUE, 0)).isEqualTo(Double.MAX_VALUE);
        assertThat(value(Double.NaN, 0)).isNaN();
        double[] large = {1.7e308, 1.7e308, 1.7e308};
        assertThat(STABLE.value(large, new double[3], 1, 3, 1, 1)).isCloseTo(1.7e308, within(1e293));
    }

    /**
     * The notebook prints 0.6931471805599453, ln 2 to the last bit: 300 plain additions give 0.6931471805599467. It stays so
     * while rounding errors move the bias: half of the examples gain what the others lose.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.0, -6.5e-17, -1.3e-16, 1.9e-16, 3e-16})
    void meanOfTheUninformedGuessIsLn2(double z) {
        double[] logits = new double[300];
        Arrays.fill(logits, z);
        double[] targets = new double[300];
        for (int j = 0; j < targets.length; j++) {
            targets[j] = j % 2;
        }
        assertThat(STABLE.value(logits, targets, 1, 300, 1, 1)).isEqualTo(Math.log(2.0));
        assertThat(new NaiveBinaryCrossEntropy().value(new double[300], targets, 1, 300, 1, 1))
                .isEqualTo(Math.log(2.0));
        assertThat(Math.log(2.0)).isEqualTo(0.6931471805599453);
    }

    /** Sums over outputs, means over examples. */
    @Test
    void severalOutputsAreIndependentQuestions() {
        double[] z = {0.5, -1.0, 2.0, 0.25, -3.0, 1.5}; // 2 examples of 3 outputs
        double[] y = {1, 0, 0, 1, 0, 1};
        double sum = 0.0;
        for (int i = 0; i < z.length; i++) {
            sum += value(z[i], y[i]);
        }
        assertThat(STABLE.value(z, y, 3, 2, 1, 3)).isCloseTo(sum / 2, within(1e-15));
    }

    @Test
    void gradientIsSigmoidLessTargetOverExamples() {
        double[] z = {0.0, 1.0, -800.0, 800.0};
        double[] dz = new double[4];
        STABLE.gradient(z, new double[] {1, 0, 1, 0}, dz, 1, 4, 1, 1);
        double sigmoidOfOne = 1 / (1 + StrictMath.exp(-1.0));
        assertThat(dz[0]).isEqualTo(-0.125);
        assertThat(dz[1]).isCloseTo(sigmoidOfOne / 4, within(1e-17));
        assertThat(dz[2]).isEqualTo(-0.25);
        assertThat(dz[3]).isEqualTo(0.25);
    }

    /** Example by example and output by output, gradients over the logits themselves: all the same numbers. */
    @Test
    void stridesChangeNoNumber() {
        int outputs = 3;
        int examples = 5;
        double[] z = new double[outputs * examples];
        new RandomState(1).randn(z);
        double[] y = new double[z.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = i % 2;
        }
        for (Loss loss : Losses.all()) {
            double[] byExample = new double[z.length];
            loss.gradient(z, y, byExample, outputs, examples, 1, outputs);
            double[] byOutput = transposed(z, examples, outputs);
            double[] targets = transposed(y, examples, outputs);
            double[] predictions = new double[z.length];
            double[] predictionsByOutput = new double[z.length];
            loss.predict(z, predictions, outputs, examples, 1, outputs);
            loss.predict(byOutput, predictionsByOutput, outputs, examples, examples, 1);
            assertThat(predictionsByOutput).containsExactly(transposed(predictions, examples, outputs));
            assertThat(loss.value(byOutput, targets, outputs, examples, examples, 1))
                    .isEqualTo(loss.value(z, y, outputs, examples, 1, outputs));
            loss.gradient(byOutput, targets, byOutput, outputs, examples, examples, 1);
            assertThat(byOutput).containsExactly(transposed(byExample, examples, outputs));
        }
    }

    /** sigmoid(1e-17) is exactly 0.5 in double, which the notebooks count as 0; z > 0 would say 1. */
    @ParameterizedTest
    @CsvSource({"1e-17, 0", "0, 0", "-1e-17, 0", "1e-15, 1", "800, 1", "-800, 0", "NaN, 0"})
    void predictionIsSigmoidAboveOneHalf(double z, double expected) {
        for (Loss loss : List.of(new BinaryCrossEntropy(), new NaiveBinaryCrossEntropy())) {
            double[] prediction = {Double.NaN};
            loss.predict(new double[] {z}, prediction, 1, 1, 1, 1);
            assertThat(prediction).containsExactly(expected);
        }
    }

    private static double value(double z, double y) {
        return STABLE.value(new double[] {z}, new double[] {y}, 1, 1, 1, 1);
    }

    /** log(1 + exp(z)) - z y in 60 digits, for |z| up to 800. */
    private static BigDecimal exact(double z, double y) {
        BigDecimal size = new BigDecimal(Math.abs(z));
        BigDecimal softplus = log1p(BigDecimal.ONE.divide(exp(size), DIGITS)).add(new BigDecimal(Math.max(z, 0.0)));
        return softplus.subtract(new BigDecimal(z).multiply(new BigDecimal(y)), DIGITS);
    }

    /** exp(x) = exp(x / 1024)^1024 by Taylor's series, x at least 0. */
    private static BigDecimal exp(BigDecimal x) {
        MathContext wider = new MathContext(80);
        BigDecimal small = x.divide(BigDecimal.valueOf(1024), wider);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int k = 1; k <= 80; k++) {
            term = term.multiply(small, wider).divide(BigDecimal.valueOf(k), wider);
            sum = sum.add(term, wider);
        }
        return sum.pow(1024, wider);
    }

    /** log(1 + x) = 2 atanh(x / (2 + x)), x in [0, 1]. */
    private static BigDecimal log1p(BigDecimal x) {
        BigDecimal s = x.divide(x.add(BigDecimal.valueOf(2)), DIGITS);
        BigDecimal power = s;
        BigDecimal sum = s;
        for (int k = 3; k <= 161; k += 2) {
            power = power.multiply(s, DIGITS).multiply(s, DIGITS);
            sum = sum.add(power.divide(BigDecimal.valueOf(k), DIGITS), DIGITS);
        }
        return sum.multiply(BigDecimal.valueOf(2));
    }

    /** rows x columns, row-major, as columns x rows. */
    private static double[] transposed(double[] values, int rows, int columns) {
        double[] result = new double[values.length];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                result[j * rows + i] = values[i * columns + j];
            }
        }
        return result;
    }
}
