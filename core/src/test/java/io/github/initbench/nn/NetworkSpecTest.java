package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.activation.Linear;
import io.github.initbench.activation.Tanh;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkSpecTest {

    @Test
    void layersAreCountedFromTheInputs() {
        NetworkSpec spec = spec(List.of(2, 10, 5, 1));
        assertThat(spec.depth()).isEqualTo(3);
        assertThat(spec.inputs()).isEqualTo(2);
        assertThat(spec.outputs()).isEqualTo(1);
        assertThat(spec.fanIn(1)).isEqualTo(10);
        assertThat(spec.fanOut(1)).isEqualTo(5);
        assertThat(spec.layersKey()).isEqualTo("2-10-5-1");
    }

    @Test
    void outputLayerIsLinear() {
        NetworkSpec spec = spec(List.of(2, 10, 5, 1));
        assertThat(spec.activation(0)).isEqualTo(new Tanh());
        assertThat(spec.activation(1)).isEqualTo(new Tanh());
        assertThat(spec.activation(2)).isEqualTo(new Linear());
        assertThat(spec(List.of(3, 1)).activation(0)).isEqualTo(new Linear());
    }

    @Test
    void aSoftmaxNeedsTwoOutputs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkSpec.mlp(List.of(2, 1), new Tanh(), new SoftmaxCrossEntropy()))
                .withMessage("layers: 2-1 ends in 1 output, but the loss softmax needs 2 or more");
        assertThat(NetworkSpec.mlp(List.of(2, 2), new Tanh(), new SoftmaxCrossEntropy())
                        .outputs())
                .isEqualTo(2);
    }

    @Test
    void layersAreCopied() {
        List<Integer> layers = new ArrayList<>(List.of(2, 1));
        NetworkSpec spec = spec(layers);
        layers.set(0, 7);
        assertThat(spec.layersKey()).isEqualTo("2-1");
    }

    @Test
    void impossibleLayersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(List.of()))
                .withMessage("layers: [] needs at least two sizes, the inputs and the outputs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(List.of(2)))
                .withMessage("layers: [2] needs at least two sizes, the inputs and the outputs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(List.of(2, 0, 1)))
                .withMessage("layers: [2, 0, 1] has a size below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(List.of(2, -3)))
                .withMessage("layers: [2, -3] has a size below 1");
    }

    private static NetworkSpec spec(List<Integer> layers) {
        return NetworkSpec.mlp(layers, new Tanh(), new BinaryCrossEntropy());
    }
}
