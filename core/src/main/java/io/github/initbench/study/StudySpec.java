package io.github.initbench.study;

import io.github.initbench.data.Dataset;
import io.github.initbench.loss.Loss;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.train.GradientDescent;

/**
 * The notebooks' experiment, to be run once for each initialization.
 *
 * @param network trained by full-batch gradient descent; its loss, in the stable form, judges divergence
 * @param train the training set
 * @param test the test set
 * @param optimizer the learning rate
 * @param iterations how many updates; at least 1
 * @param recordEvery at which multiples the losses are recorded; at least 1
 * @param recordedLoss the form of the loss that is recorded
 */
public record StudySpec(
        NetworkSpec network,
        Dataset train,
        Dataset test,
        GradientDescent optimizer,
        int iterations,
        int recordEvery,
        Loss recordedLoss) {

    public StudySpec {
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations: " + iterations + " is below 1");
        }
        if (recordEvery < 1) {
            throw new IllegalArgumentException("record every: " + recordEvery + " is below 1");
        }
    }
}
