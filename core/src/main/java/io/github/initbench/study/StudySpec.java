package io.github.initbench.study;

import io.github.initbench.data.Examples;
import io.github.initbench.loss.Loss;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.util.Optional;

/**
 * The notebooks' experiment, to be run once for each initialization.
 *
 * @param network trained by gradient descent; its loss, in the stable form, judges divergence
 * @param train the training set
 * @param test the test set, if there is one
 * @param optimizer the learning rate
 * @param miniBatch empty for full-batch training
 * @param iterations how many updates; at least 1
 * @param recording when losses are recorded
 * @param recordedLoss the form of the loss that is recorded
 */
public record StudySpec(
        NetworkSpec network,
        Examples train,
        Optional<Examples> test,
        GradientDescent optimizer,
        Optional<MiniBatch> miniBatch,
        int iterations,
        Recording recording,
        Loss recordedLoss) {

    public StudySpec {
        if (iterations < 1) {
            throw new IllegalArgumentException("iterations: " + iterations + " is below 1");
        }
        if (recording.from() >= iterations) {
            throw new IllegalArgumentException("record from: " + recording.from() + " is not below the " + iterations
                    + " iterations; nothing would be recorded");
        }
        if (!network.loss().isClassification(network.outputs())) {
            throw new IllegalArgumentException("study: the " + network.outputs() + " outputs of the loss "
                    + network.loss().name() + " answer a question each and name no class; use one output, or softmax");
        }
        miniBatch.ifPresent(m -> Trainer.requireBatch(m.size(), train));
        network.requireFits(train);
        test.ifPresent(network::requireFits);
    }
}
