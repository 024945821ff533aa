package io.github.initbench.loss;

import io.github.initbench.activation.Sigmoid;

/**
 * Binary cross-entropy as the notebooks write it: -log(a) y - log(1 - a) (1 - y) with a = sigmoid(z).
 *
 * <p>Infinite once a rounds to the wrong end of 0..1; a term that is 0 * inf (NaN) counts as 0, as NumPy's nansum has
 * it. To be shown beside the stable form, whose gradient it shares; not to be judged by.
 */
public record NaiveBinaryCrossEntropy() implements Loss {

    @Override
    public String name() {
        return "naive";
    }

    @Override
    public Loss stable() {
        return new BinaryCrossEntropy();
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
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < examples; j++) {
            for (int i = 0; i < outputs; i++) {
                int at = i * outputStride + j * exampleStride;
                double a = Sigmoid.of(logits[at]);
                double y = targets[at];
                double term = -Math.log(a) * y + -Math.log(1.0 - a) * (1.0 - y);
                sum.add(Double.isNaN(term) && !Double.isNaN(a) ? 0.0 : term);
            }
        }
        return sum.value() / examples;
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
        BinaryCrossEntropy.sigmoidGradient(logits, targets, dz, outputs, examples, outputStride, exampleStride);
    }

    /** As that of the stable form, of which the value differs by rounding alone. */
    @Override
    public void multiplyByCurvature(
            double[] logits,
            double[] targets,
            double[] v,
            int outputs,
            int examples,
            int outputStride,
            int exampleStride) {
        stable().multiplyByCurvature(logits, targets, v, outputs, examples, outputStride, exampleStride);
    }

    @Override
    public void probabilities(
            double[] logits, double[] probabilities, int outputs, int examples, int outputStride, int exampleStride) {
        BinaryCrossEntropy.sigmoids(logits, probabilities, outputs, examples, outputStride, exampleStride);
    }

    @Override
    public void predict(
            double[] logits, double[] predictions, int outputs, int examples, int outputStride, int exampleStride) {
        BinaryCrossEntropy.sigmoidPredict(logits, predictions, outputs, examples, outputStride, exampleStride);
    }
}
