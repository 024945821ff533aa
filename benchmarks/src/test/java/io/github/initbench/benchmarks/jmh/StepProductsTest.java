package io.github.initbench.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.jmh.GemmRecorder.Call;
import io.github.initbench.benchmarks.workload.Flops;
import io.github.initbench.benchmarks.workload.SyntheticData;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** BareProducts multiplies what a step multiplies, and Flops counts that. */
class StepProductsTest {

    @ParameterizedTest
    @CsvSource({"2-10-5-1, 30", "17-13-7-1, 19", "3-4-2-1, 1", "5-1, 7", "6-5-4-3-1, 2"})
    void theProductsOfAStep(String layers, int batch) {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            theProductsOfAStep(backend, SyntheticData.network(layers), batch);
        }
    }

    private static <M extends Matrix> void theProductsOfAStep(Backend<M> backend, NetworkSpec spec, int batch) {
        GemmRecorder<M> recorder = new GemmRecorder<>(backend);
        Trainer<M> trainer = Trainer.fullBatch(
                recorder.backend(), spec, SyntheticData.examples(spec, batch), new GradientDescent(1e-3));
        trainer.restore(SyntheticData.weights(spec));
        trainer.forward();
        List<Call> forward = recorder.take();
        trainer.backward();
        List<Call> backward = recorder.take();
        trainer.step();
        List<Call> step = recorder.take();

        StepProducts<M> products = new StepProducts<>(recorder.backend(), spec, batch);
        products.multiply();

        assertThat(recorder.take()).isEqualTo(step);
        assertThat(step).hasSize(3 * spec.depth() - 1);
        assertThat(step.subList(0, spec.depth())).isEqualTo(forward);
        assertThat(step.get(0))
                .isEqualTo(new Call(Transpose.NO, Transpose.NO, spec.fanOut(0), batch, spec.fanIn(0), 1.0, 0.0));
        assertThat(Flops.forward(spec.layersKey(), batch)).isEqualTo(GemmRecorder.flops(forward));
        assertThat(Flops.backward(spec.layersKey(), batch)).isEqualTo(GemmRecorder.flops(backward));
    }
}
