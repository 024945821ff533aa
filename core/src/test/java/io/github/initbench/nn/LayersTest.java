package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.activation.Linear;
import io.github.initbench.activation.Relu;
import io.github.initbench.activation.Silu;
import io.github.initbench.activation.Tanh;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of layers with residual blocks: what is refused, how parts are numbered, what tables show. */
class LayersTest {

    private static final Layer.Dense EIGHT = new Layer.Dense(8, new Tanh());

    private static NetworkSpec spec(int inputs, Layer... layers) {
        return new NetworkSpec(inputs, List.of(layers), new BinaryCrossEntropy());
    }

    private static Layer.Residual learned(double alpha, Layer... branch) {
        return new Layer.Residual(List.of(branch), alpha, true);
    }

    /** 2-8-(8-(8)-8)-(8)-1: three blocks, one within another, two of which learn their alpha. */
    private static NetworkSpec nested() {
        return spec(
                2,
                EIGHT,
                learned(0.5, EIGHT, learned(0.25, new Layer.Dense(8, new Silu())), EIGHT),
                Layer.Residual.fixed(1.0, EIGHT),
                new Layer.Dense(1, new Linear()));
    }

    @Test
    void atLeastOneInputAndOneLayer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(2))
                .withMessage("network: 2 inputs and 0 layers; give at least one of each");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(0, EIGHT))
                .withMessage("network: 0 inputs and 1 layers; give at least one of each");
        assertThat(spec(1, new Layer.Dense(1, new Linear())).inputs()).isOne();
    }

    @Test
    void aDenseLayerHasAUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Layer.Dense(0, new Tanh()))
                .withMessage("dense layer: 0 units are below 1; give 1 or more");
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void alphaIsFinite(double alpha) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> learned(alpha, EIGHT))
                .withMessage("residual block: alpha " + alpha + " is not finite; give a finite one");
    }

    @Test
    void aBranchHasALayer() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layer.Residual.fixed(1.0))
                .withMessage("residual block: the branch has no layers; give one or more");
    }

    /** As the sum needs it. The input of an inner block is the branch's, not the network's. */
    @Test
    void aBranchEndsWithAsManyUnitsAsItBegins() {
        Layer.Dense four = new Layer.Dense(4, new Tanh());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> spec(2, EIGHT, Layer.Residual.fixed(1.0, EIGHT, four), new Layer.Dense(1, new Linear())))
                .withMessage("residual block: the branch 1.0(8-4) ends with 4 units, its input has 8; end it with 8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(8, Layer.Residual.fixed(1.0, four, Layer.Residual.fixed(1.0, EIGHT), EIGHT)))
                .withMessage("residual block: the branch 1.0(8) ends with 8 units, its input has 4; end it with 4");
        assertThat(spec(8, Layer.Residual.fixed(1.0, four, Layer.Residual.fixed(1.0, four), EIGHT))
                        .outputs())
                .isEqualTo(8);
    }

    /** A Java array has at most 2^31 - 9 elements. */
    @Test
    void weightsOfALayerFitIntoAnArray() {
        int most = Integer.MAX_VALUE - 8;
        assertThat(NetworkSpec.mlp(List.of(most, 1), new Relu(), new BinaryCrossEntropy())
                        .fanIn(0))
                .isEqualTo(most);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkSpec.mlp(List.of(most + 1, 1), new Relu(), new BinaryCrossEntropy()))
                .withMessage(
                        "layers: 2147483640-1 has 2147483640 x 1 weights in one layer, more than a Java array can hold");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(2, new Layer.Dense(65536, new Tanh()), new Layer.Dense(65536, new Tanh())))
                .withMessageStartingWith("layers: 2-65536-65536 has 65536 x 65536 weights");
    }

    /** In the order of a forward pass: a branch's layers before its block's alpha, an inner block's alpha before the outer's. */
    @Test
    void partsAreNumberedAsAForwardPassMeetsThem() {
        NetworkSpec spec = nested();
        assertThat(spec.depth()).isEqualTo(6);
        assertThat(spec.activation(2)).isEqualTo(new Silu());
        assertThat(spec.learnedAlphas()).containsExactly(0.25, 0.5);
        assertThat(List.of(spec.nodeOfLayer(0), spec.nodeOfLayer(1), spec.nodeOfLayer(2), spec.nodeOfLayer(3)))
                .containsExactly(0, 5, 7, 8);
        assertThat(NetworkSpec.mlp(List.of(2, 3, 1), new Relu(), new BinaryCrossEntropy())
                        .nodeOfLayer(1))
                .isOne();
    }

    @Test
    void tablesShowABranchsSizesInParentheses() {
        assertThat(nested().layersKey()).isEqualTo("2-8-learned0.5(8-learned0.25(8)-8)-1.0(8)-1");
    }

    /** Of all weight layers but the last, whose activation is the loss's. */
    @Test
    void tablesShowTheActivationsOnceWhereTheyAreTheSame() {
        assertThat(nested().hiddenKey()).isEqualTo("tanh,tanh,silu,tanh,tanh");
        assertThat(NetworkSpec.mlp(List.of(2, 8, 8, 1), new Tanh(), new BinaryCrossEntropy())
                        .hiddenKey())
                .isEqualTo("tanh");
        assertThat(spec(2, new Layer.Dense(1, new Linear())).hiddenKey()).isEmpty();
    }

    /** As if every layer kept its z. What the host holds are targets, logits and predictions, in float32 also copies for the loss gradient. */
    @Test
    void bytesAnExampleBoundWhatIsAllocated() {
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            NetworkSpec spec = nested();
            int host = 3 * spec.outputs();
            assertThat(spec.bytesPerExample(Dtype.FLOAT64))
                    .isGreaterThanOrEqualTo(8L * (allocated(backend, spec) + host));
            assertThat(allocated(backend, spec)).isEqualTo(2 + 1 + 2 * (8 * 8 + 1) + 8); // silu alone keeps its z
            assertThat(spec.bytesPerExample(Dtype.FLOAT64)).isEqualTo(8 * (2 + 1 + 3 * (8 * 8 + 1) + 3));
            assertThat(spec.bytesPerExample(Dtype.FLOAT32)).isEqualTo(4 * (2 + 1 + 3 * (8 * 8 + 1)) + 8 * 5);
            assertThat(NetworkSpec.mlp(List.of(5, 3), new Tanh(), new BinaryCrossEntropy())
                            .bytesPerExample(Dtype.FLOAT64))
                    .isEqualTo(8 * (5 + 3 + 3 * 3 + 3 * 3));
        }
    }

    /** The numbers that a backend holds for one example. */
    private static <M extends Matrix> int allocated(Backend<M> backend, NetworkSpec spec) {
        Workspace<M> workspace = Workspace.allocate(backend, spec, 1);
        Batch<M> batch = Batch.zeros(backend, spec, 1);
        int rows = batch.x().rows() + batch.y().rows();
        for (int i = 0; i < workspace.a().size(); i++) {
            rows += workspace.a().get(i).rows() + workspace.g().get(i).rows();
            rows += workspace.z().get(i) == workspace.a().get(i)
                    ? 0
                    : workspace.z().get(i).rows();
        }
        return rows;
    }
}
