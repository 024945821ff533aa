package io.github.initbench.nn;

import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;

/**
 * The logits of a dataset on the host, each example contiguous, with what follows from them: loss, predictions, accuracy.
 *
 * <p>One reused buffer: {@link #read} overwrites it.
 */
public final class Logits {

    private final Dataset data;
    private final double[] values; // examples x outputs
    private final double[] predictions; // examples x outputs

    public Logits(Dataset data) {
        this.data = data;
        this.values = new double[data.examples() * data.outputs()];
        this.predictions = new double[values.length];
    }

    /**
     * Copies logits from a backend.
     *
     * @param logits outputs x examples
     */
    public <M extends Matrix> void read(Backend<M> backend, M logits) {
        backend.readColumns(logits, 0, data.examples(), values, 0, 1, data.outputs());
    }

    /** The logits themselves, examples x outputs; a copy. */
    public double[] values() {
        return values.clone();
    }

    /** The mean loss over the examples. */
    public double loss(Loss loss) {
        return loss.value(values, data.y(), data.outputs(), data.examples(), 1, data.outputs());
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
        for (int j = 0; j < data.examples(); j++) {
            boolean same = true;
            for (int i = 0; i < data.outputs(); i++) {
                int at = j * data.outputs() + i;
                same &= predictions[at] == data.y()[at];
            }
            right += same ? 1 : 0;
        }
        return (double) right / data.examples();
    }

    private void predict(Loss loss) {
        loss.predict(values, predictions, data.outputs(), data.examples(), 1, data.outputs());
    }
}
