package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Weights;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Learning rate and stop rule: what they refuse, and one update by hand. */
class OptimizerSettingsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.0, -0.01, Double.NaN, Double.POSITIVE_INFINITY})
    void learningRateIsAFiniteNumberAbove0(double learningRate) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GradientDescent(learningRate))
                .withMessage("learning rate: " + learningRate + " is not a finite number above 0");
    }

    @Test
    void optimizersHaveNames() {
        assertThat(OptimizerSpec.gradientDescent(0.5).optimizer()).isEqualTo(new GradientDescent(0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OptimizerSpec("sgd", 0.5))
                .withMessage("unknown optimizer 'sgd'; available: gradient-descent");
        assertThatIllegalArgumentException().isThrownBy(() -> OptimizerSpec.gradientDescent(-1));
    }

    /** W - learningRate dW, weights and biases, and the gradients stay. */
    @Test
    void updateGoesAgainstTheGradient() {
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            update(backend);
        }
    }

    private static <M extends Matrix> void update(Backend<M> backend) {
        Parameters<M> parameters = parameters(backend, 1.0, 2.0);
        Parameters<M> gradients = parameters(backend, 4.0, -8.0);
        new GradientDescent(0.25).update(backend, parameters, gradients);
        Weights updated = parameters.read(backend);
        assertThat(updated.w().get(0)).containsExactly(0.0);
        assertThat(updated.b().get(0)).containsExactly(4.0);
        assertThat(gradients.read(backend).w().get(0)).containsExactly(4.0);
    }

    private static <M extends Matrix> Parameters<M> parameters(Backend<M> backend, double w, double b) {
        Parameters<M> parameters = new Parameters<>(1, List.of(backend.zeros(1, 1), backend.zeros(1, 1)));
        parameters.write(backend, new Weights(List.of(new double[] {w}), List.of(new double[] {b})));
        return parameters;
    }
}
