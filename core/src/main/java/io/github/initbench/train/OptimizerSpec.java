package io.github.initbench.train;

import io.github.initbench.catalogue.Catalogue;
import java.io.Serializable;
import java.util.List;

/**
 * Which optimizer, in words and numbers.
 *
 * @param name {@code gradient-descent}
 * @param learningRate above 0, finite
 */
public record OptimizerSpec(String name, double learningRate) implements Serializable {

    private static final String GRADIENT_DESCENT = "gradient-descent";
    private static final Catalogue<String> NAMES = Catalogue.ofNames("optimizer", List.of(GRADIENT_DESCENT));

    public OptimizerSpec {
        String unusedName = NAMES.named(name);
        Optimizer unused = new GradientDescent(learningRate);
    }

    /** Plain gradient descent. */
    public static OptimizerSpec gradientDescent(double learningRate) {
        return new OptimizerSpec(GRADIENT_DESCENT, learningRate);
    }

    /** The optimizer. */
    public Optimizer optimizer() {
        return new GradientDescent(learningRate);
    }
}
