package io.github.initbench.loss;

/**
 * Cross-entropy of a softmax output, from logits: sum over i of y_i (log sum exp(z) - z_i), each target's values adding up to 1.
 *
 * <p>The largest logit is taken out of the exponentials, so that the value is finite where the logits' differences are, and exact to the
 * last places where one class dominates. The gradient is (softmax(z) - y) / examples. Goodfellow, Bengio and Courville 2016,
 * section 6.2.2.3.
 */
public record SoftmaxCrossEntropy() implements Loss {

    @Override
    public String name() {
        return "softmax";
    }

    /** Two: one class is certain whatever its logit. */
    @Override
    public int minOutputs() {
        return 2;
    }

    @Override
    public boolean isClassification(int outputs) {
        return true;
    }

    /** ln of the number of classes. */
    @Override
    public double chanceLevel(int outputs) {
        return Math.log(outputs);
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
            int first = j * exampleStride;
            int largest = indexOfLargest(logits, first, outputs, outputStride);
            double max = logits[first + largest * outputStride];
            double others = 0.0; // the largest one's own exponential is 1
            for (int i = 0; i < outputs; i++) {
                others += i == largest ? 0.0 : Math.exp(logits[first + i * outputStride] - max);
            }
            double logSum = Math.log1p(others);
            for (int i = 0; i < outputs; i++) {
                int at = first + i * outputStride;
                if (targets[at] != 0.0) {
                    sum.add(factor * (targets[at] * (logSum - (logits[at] - max))));
                }
            }
        }
        return sum.value();
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
        double scale = 1.0 / examples;
        probabilities(logits, dz, outputs, examples, outputStride, exampleStride);
        for (int j = 0; j < examples; j++) {
            for (int i = 0; i < outputs; i++) {
                int at = j * exampleStride + i * outputStride;
                dz[at] = scale * (dz[at] - targets[at]);
            }
        }
    }

    /** v_i = p_i (v_i - sum over j of p_j v_j) / examples, p = softmax(z), for targets that add up to 1. */
    @Override
    public void multiplyByCurvature(
            double[] logits,
            double[] targets,
            double[] v,
            int outputs,
            int examples,
            int outputStride,
            int exampleStride) {
        for (int j = 0; j < examples && outputs > 0; j++) {
            int first = j * exampleStride;
            double max = logits[first + indexOfLargest(logits, first, outputs, outputStride) * outputStride];
            double sum = 0.0;
            double mean = 0.0;
            for (int i = 0; i < outputs; i++) {
                int at = first + i * outputStride;
                double e = Math.exp(logits[at] - max);
                sum += e;
                mean += e * v[at];
            }
            mean /= sum;
            for (int i = 0; i < outputs; i++) {
                int at = first + i * outputStride;
                v[at] = Math.exp(logits[at] - max) / sum * (v[at] - mean) / examples;
            }
        }
    }

    @Override
    public void probabilities(
            double[] logits, double[] probabilities, int outputs, int examples, int outputStride, int exampleStride) {
        for (int j = 0; j < examples && outputs > 0; j++) {
            int first = j * exampleStride;
            double max = logits[first + indexOfLargest(logits, first, outputs, outputStride) * outputStride];
            double sum = 0.0;
            for (int i = 0; i < outputs; i++) {
                int at = first + i * outputStride;
                double e = Math.exp(logits[at] - max);
                probabilities[at] = e;
                sum += e;
            }
            for (int i = 0; i < outputs; i++) {
                probabilities[first + i * outputStride] /= sum;
            }
        }
    }

    /** 1 for the class of the largest logit, the first of equals; 0 for the others. */
    @Override
    public void predict(
            double[] logits, double[] predictions, int outputs, int examples, int outputStride, int exampleStride) {
        for (int j = 0; j < examples; j++) {
            int first = j * exampleStride;
            int largest = indexOfLargest(logits, first, outputs, outputStride);
            for (int i = 0; i < outputs; i++) {
                predictions[first + i * outputStride] = i == largest ? 1.0 : 0.0;
            }
        }
    }

    private static int indexOfLargest(double[] logits, int first, int outputs, int outputStride) {
        int largest = 0;
        for (int i = 1; i < outputs; i++) {
            if (logits[first + i * outputStride] > logits[first + largest * outputStride]) {
                largest = i;
            }
        }
        return largest;
    }
}
