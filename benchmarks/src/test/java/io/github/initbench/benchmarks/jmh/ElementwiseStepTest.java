package io.github.initbench.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.benchmarks.workload.SyntheticData;
import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Together with a step's products, the element-wise work is a step: it ends at a trainer's gradients and weights. */
class ElementwiseStepTest {

    private static final double LEARNING_RATE = 0.01;

    @ParameterizedTest
    @CsvSource({"2-10-5-1, 30", "17-13-7-1, 19", "3-4-2-1, 1", "5-1, 7"})
    void withTheProductsItIsAStep(String layers, int batch) {
        NetworkSpec spec = SyntheticData.network(layers);
        Dataset data = SyntheticData.examples(spec, batch);
        Weights weights = SyntheticData.weights(spec);
        ElementwiseStep step = new ElementwiseStep(spec, batch);
        for (int l = 0; l < spec.depth(); l++) {
            System.arraycopy(
                    weights.w().get(l),
                    0,
                    step.layers().get(l).w,
                    0,
                    weights.w().get(l).length);
            System.arraycopy(
                    weights.b().get(l),
                    0,
                    step.layers().get(l).b,
                    0,
                    weights.b().get(l).length);
        }
        double[] x = rowMajor(data);
        for (int known = 0; known < 2 * spec.depth(); known++) { // each run makes one more product's operand right
            multiply(step, spec, x, batch);
            step.run(0.0);
        }
        multiply(step, spec, x, batch);
        step.run(LEARNING_RATE);

        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            requireStep(backend, spec, data, step);
        }
    }

    private static <M extends Matrix> void requireStep(
            Backend<M> backend, NetworkSpec spec, Dataset data, ElementwiseStep step) {
        Trainer<M> trainer = Trainer.fullBatch(backend, spec, data, new GradientDescent(LEARNING_RATE));
        trainer.restore(SyntheticData.weights(spec));
        trainer.step();
        Weights gradients = trainer.gradients();
        Weights after = trainer.weights();
        for (int l = 0; l < spec.depth(); l++) {
            ElementwiseStep.Layer layer = step.layers().get(l);
            BenchmarksGolden.requireClose("dw", layer.dw, gradients.w().get(l));
            BenchmarksGolden.requireClose("db", layer.db, gradients.b().get(l));
            BenchmarksGolden.requireClose("w", layer.w, after.w().get(l));
            BenchmarksGolden.requireClose("b", layer.b, after.b().get(l));
            assertThat(BenchmarksGolden.largest(layer.db)).isGreaterThan(1e-6);
        }
    }

    /** Every product of a step, from the operands as they are. */
    private static void multiply(ElementwiseStep step, NetworkSpec spec, double[] x, int batch) {
        List<ElementwiseStep.Layer> layers = step.layers();
        for (int l = 0; l < spec.depth(); l++) {
            ElementwiseStep.Layer layer = layers.get(l);
            double[] input = l == 0 ? x : layers.get(l - 1).a;
            int fanIn = spec.fanIn(l);
            for (int i = 0; i < layer.rows; i++) {
                for (int j = 0; j < batch; j++) {
                    layer.product[i * batch + j] = dot(layer.w, i * fanIn, 1, input, j, batch, fanIn);
                }
                for (int k = 0; k < fanIn; k++) {
                    layer.dw[i * fanIn + k] = dot(layer.dz, i * batch, 1, input, k * batch, 1, batch);
                }
            }
            for (int k = 0; l > 0 && k < fanIn; k++) {
                for (int j = 0; j < batch; j++) {
                    layers.get(l - 1).gradient[k * batch + j] = dot(layer.w, k, fanIn, layer.dz, j, batch, layer.rows);
                }
            }
        }
    }

    private static double dot(double[] x, int fromX, int strideX, double[] y, int fromY, int strideY, int length) {
        double sum = 0.0;
        for (int i = 0; i < length; i++) {
            sum += x[fromX + i * strideX] * y[fromY + i * strideY];
        }
        return sum;
    }

    /** inputs x examples, row-major; a dataset keeps each example contiguous. */
    private static double[] rowMajor(Dataset data) {
        double[] x = new double[data.features() * data.examples()];
        for (int i = 0; i < data.features(); i++) {
            for (int j = 0; j < data.examples(); j++) {
                x[i * data.examples() + j] = data.x()[j * data.features() + i];
            }
        }
        return x;
    }

    @Test
    void severalOutputsAreRefused() {
        assertThatThrownBy(() -> new ElementwiseStep(SyntheticData.network("2-3"), 5))
                .hasMessage("elementwise step: the network has 3 outputs, not 1");
    }
}
