package io.github.initbench.nn;

import io.github.initbench.data.Classes;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import java.util.ArrayList;
import java.util.List;

/**
 * The logits of a dataset on the host, each example contiguous, with what follows from them: loss, predictions, accuracy.
 *
 * <p>One reused buffer: {@link #read} overwrites it.
 */
public final class Logits {

    private final double[] targets; // examples x outputs
    private final int outputs;
    private final int examples;
    private final double[] values; // examples x outputs
    private final double[] predictions; // examples x outputs

    public Logits(Targets targets) {
        this.targets = targets.values();
        this.outputs = targets.outputs();
        this.examples = targets.examples();
        this.values = new double[this.targets.length];
        this.predictions = new double[this.targets.length];
    }

    /**
     * Copies the logits of all examples from a backend.
     *
     * @param logits outputs x examples
     */
    public <M extends Matrix> void read(Backend<M> backend, M logits) {
        read(backend, logits, 0);
    }

    /**
     * Copies the logits of some examples from a backend.
     *
     * @param logits outputs x n, those of the n examples from first on
     */
    public <M extends Matrix> void read(Backend<M> backend, M logits, int first) {
        backend.readColumns(logits, 0, logits.cols(), values, first * outputs, 1, outputs);
    }

    /** The logits themselves, examples x outputs; a copy. */
    public double[] values() {
        return values.clone();
    }

    /** The mean loss over the examples. */
    public double loss(Loss loss) {
        return loss.value(values, targets, outputs, examples, 1, outputs);
    }

    /** The predicted targets, examples x outputs; a copy. */
    public double[] predictions(Loss loss) {
        predict(loss);
        return predictions.clone();
    }

    /** The share of examples whose predicted targets are all right, 0 to 1. */
    public double accuracy(Loss loss) {
        predict(loss);
        int right = 0;
        for (int j = 0; j < examples; j++) {
            boolean same = true;
            for (int i = 0; i < outputs; i++) {
                int at = j * outputs + i;
                same &= predictions[at] == targets[at];
            }
            right += same ? 1 : 0;
        }
        return (double) right / examples;
    }

    /** How often each class was taken for each; of a classification alone. */
    public ConfusionMatrix confusion(Loss loss) {
        requireClasses("confusion", loss);
        predict(loss);
        int classes = Math.max(2, outputs);
        int[][] counts = new int[classes][classes];
        for (int j = 0; j < examples; j++) {
            int actual = Classes.decode(targets, j * outputs, outputs);
            int predicted = Classes.decode(predictions, j * outputs, outputs);
            counts[actual][predicted]++;
        }
        return ConfusionMatrix.of(counts);
    }

    /** The classes that the examples belong to; of a classification alone. */
    public List<Integer> actualClasses() {
        return classes(targets);
    }

    /** The class of each example and how probable it is; of a classification alone. */
    public Predictions classify(Loss loss) {
        requireClasses("classify", loss);
        predict(loss);
        List<Integer> predicted = classes(predictions);
        double[] probabilities = new double[values.length];
        loss.probabilities(values, probabilities, outputs, examples, 1, outputs);
        List<Double> chosen = new ArrayList<>(examples);
        for (int j = 0; j < examples; j++) {
            int number = predicted.get(j);
            double probability = probabilities[j * outputs + (outputs == 1 ? 0 : number)];
            chosen.add(outputs == 1 && number == 0 ? 1 - probability : probability);
        }
        return new Predictions(predicted, chosen);
    }

    private List<Integer> classes(double[] encoded) {
        List<Integer> classes = new ArrayList<>(examples);
        for (int j = 0; j < examples; j++) {
            classes.add(Classes.decode(encoded, j * outputs, outputs));
        }
        return classes;
    }

    private void requireClasses(String operation, Loss loss) {
        if (!loss.isClassification(outputs)) {
            throw new IllegalArgumentException(operation + ": the " + outputs + " outputs of the loss " + loss.name()
                    + " answer a question each and name no class; use one output, or softmax");
        }
    }

    private void predict(Loss loss) {
        loss.predict(values, predictions, outputs, examples, 1, outputs);
    }
}
