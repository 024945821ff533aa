package io.github.initbench.loss;

import io.github.initbench.activation.Sigmoid;

/**
 * Binary cross-entropy of a sigmoid output, from logits: max(z, 0) - z y + log(1 + exp(-|z|)), summed over outputs.
 *
 * <p>Finite for finite logits, unless an example's loss is beyond the largest double. The gradient is (sigmoid(z) - y) / examples. Several outputs are independent binary
 * questions.
 */
public record BinaryCrossEntropy() implements Loss {

    private static final double LN2 = Math.log(2.0);
    private static final double SMALL = 0.5;

    @Override
    public String name() {
        return "stable";
    }

    @Override
    public boolean isClassification(int outputs) {
        return outputs == 1;
    }

    /** ln 2 an output. */
    @Override
    public double chanceLevel(int outputs) {
        return outputs * Math.log(2.0);
    }

    @Override
    public double value(
            double[] logits, double[] targets, int outputs, int examples, int outputStride, int exampleStride) {
        double sum = sum(logits, targets, outputs, examples, outputStride, exampleStride, 1.0);
        return Double.isFinite(sum)
                ? sum / examples
                : sum(logits, targets, outputs, examples, outputStride, exampleStride, 1.0 / examples);
    }

    /** The sum over examples, each term times a factor. */
    private static double sum(
            double[] logits,
            double[] targets,
            int outputs,
            int examples,
            int outputStride,
            int exampleStride,
            double factor) {
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < examples; j++) {
            for (int i = 0; i < outputs; i++) {
                int at = i * outputStride + j * exampleStride;
                double z = logits[at];
                sum.add(factor * (Math.max(z, 0.0) - z * targets[at]));
                addLogOnePlusExp(-Math.abs(z), factor, sum);
            }
        }
        return sum.value();
    }

    /**
     * sum += factor log(1 + exp(x)), x at most 0.
     *
     * <p>Near 0 that is ln 2 + log(1 + (exp(x) - 1) / 2), in two parts: rounded to one number beside ln 2, a logit of 1e-16
     * would be lost here and not in the linear term, and the chance-level loss would leave ln 2.
     */
    private static void addLogOnePlusExp(double x, double factor, CompensatedSum sum) {
        if (x > -SMALL) {
            sum.add(factor * LN2);
            sum.add(factor * Math.log1p(0.5 * Math.expm1(x)));
        } else {
            sum.add(factor * Math.log1p(Math.exp(x)));
        }
    }

    @Override
    public void gradient(
            double[] logits,
            double[] targets,
            double[] dz,
            int outputs,
            int examples,
            int outputStride,
            int exampleStride) {
        sigmoidGradient(logits, targets, dz, outputs, examples, outputStride, exampleStride);
    }

    @Override
    public void predict(
            double[] logits, double[] predictions, int outputs, int examples, int outputStride, int exampleStride) {
        sigmoidPredict(logits, predictions, outputs, examples, outputStride, exampleStride);
    }

    /** v = p (1 - p) v / examples, p = sigmoid(z). */
    @Override
    public void multiplyByCurvature(
            double[] logits,
            double[] targets,
            double[] v,
            int outputs,
            int examples,
            int outputStride,
            int exampleStride) {
        for (int j = 0; j < examples; j++) {
            for (int i = 0; i < outputs; i++) {
                int at = i * outputStride + j * exampleStride;
                v[at] *= Sigmoid.of(logits[at]) * Sigmoid.of(-logits[at]) / examples;
            }
        }
    }

    @Override
    public void probabilities(
            double[] logits, double[] probabilities, int outputs, int examples, int outputStride, int exampleStride) {
        sigmoids(logits, probabilities, outputs, examples, outputStride, exampleStride);
    }

    /** dz = (sigmoid(z) - y) * (1 / examples), in the notebooks' order of operations. */
    static void sigmoidGradient(
            double[] logits,
            double[] targets,
            double[] dz,
            int outputs,
            int examples,
            int outputStride,
            int exampleStride) {
        double scale = 1.0 / examples;
        for (int j = 0; j < examples; j++) {
            for (int i = 0; i < outputs; i++) {
                int at = i * outputStride + j * exampleStride;
                dz[at] = scale * (Sigmoid.of(logits[at]) - targets[at]);
            }
        }
    }

    /** probabilities = sigmoid(z). */
    static void sigmoids(
            double[] logits, double[] probabilities, int outputs, int examples, int outputStride, int exampleStride) {
        for (int j = 0; j < examples; j++) {
            for (int i = 0; i < outputs; i++) {
                int at = i * outputStride + j * exampleStride;
                probabilities[at] = Sigmoid.of(logits[at]);
            }
        }
    }

    /**
     * predictions = 1 where sigmoid(z) > 0.5, else 0.
     *
     * <p>Not z > 0: a logit of 1e-17 has a sigmoid of exactly 0.5 in double, and the notebooks count that as 0.
     */
    static void sigmoidPredict(
            double[] logits, double[] predictions, int outputs, int examples, int outputStride, int exampleStride) {
        for (int j = 0; j < examples; j++) {
            for (int i = 0; i < outputs; i++) {
                int at = i * outputStride + j * exampleStride;
                predictions[at] = Sigmoid.of(logits[at]) > 0.5 ? 1.0 : 0.0;
            }
        }
    }
}
