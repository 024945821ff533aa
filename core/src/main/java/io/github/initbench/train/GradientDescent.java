package io.github.initbench.train;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Parameters;

/**
 * Plain gradient descent: W = W - learningRate dW.
 *
 * @param learningRate above 0, finite
 */
public record GradientDescent(double learningRate) implements Optimizer {

    public GradientDescent {
        if (!(learningRate > 0.0 && Double.isFinite(learningRate))) {
            throw new IllegalArgumentException("learning rate: " + learningRate + " is not a finite number above 0");
        }
    }

    @Override
    public <M extends Matrix> void update(Backend<M> backend, Parameters<M> parameters, Parameters<M> gradients) {
        parameters.axpy(backend, -learningRate, gradients);
    }
}
