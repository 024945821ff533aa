package io.github.initbench.loss;

/**
 * A loss of logits Z against targets Y, both outputs x examples: the mean over examples, in natural logarithms.
 *
 * <p>Computed on the host, once for every backend. Element (i, j) of an operand lies at {@code i * outputStride + j *
 * exampleStride}, the same for all operands of a call. The gradient allocates nothing.
 */
public sealed interface Loss permits BinaryCrossEntropy, NaiveBinaryCrossEntropy, SoftmaxCrossEntropy {

    /** The name in messages: for a binary loss that of its form, stable or naive. */
    String name();

    /** The fewest outputs that it makes sense of. */
    default int minOutputs() {
        return 1;
    }

    /** Whether that many outputs name one class of several, rather than answer a question each. */
    boolean isClassification(int outputs);

    /**
     * The form that targets and divergence are judged by: finite for finite logits, unless an example's loss is beyond the largest double.
     * This one, unless it says otherwise.
     */
    default Loss stable() {
        return this;
    }

    /** The chance-level loss, of a guess that knows nothing of the example: every logit 0. */
    double chanceLevel(int outputs);

    /**
     * The mean loss over the examples.
     *
     * @param examples above 0
     */
    double value(double[] logits, double[] targets, int outputs, int examples, int outputStride, int exampleStride);

    /** dz = d value / d logits; dz may be logits. */
    void gradient(
            double[] logits,
            double[] targets,
            double[] dz,
            int outputs,
            int examples,
            int outputStride,
            int exampleStride);

    /**
     * v = H v, H being the second derivative of the value with respect to the logits. Allocates nothing.
     *
     * @param v a direction in logits; neither logits nor targets
     */
    void multiplyByCurvature(
            double[] logits,
            double[] targets,
            double[] v,
            int outputs,
            int examples,
            int outputStride,
            int exampleStride);

    /** How probable each output's target is to be 1, written to probabilities. NaN where the logits decide nothing. */
    void probabilities(
            double[] logits, double[] probabilities, int outputs, int examples, int outputStride, int exampleStride);

    /** The predicted targets, 0 or 1 for each output, written to predictions. */
    void predict(double[] logits, double[] predictions, int outputs, int examples, int outputStride, int exampleStride);
}
