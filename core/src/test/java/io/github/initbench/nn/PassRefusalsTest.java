package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.activation.Relu;
import io.github.initbench.activation.Silu;
import io.github.initbench.activation.Tanh;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Which calls of a pass are refused, in words of the network; where a workspace has what. */
class PassRefusalsTest {

    private static final NetworkSpec SPEC = NetworkSpec.mlp(List.of(2, 3, 1), new Relu(), new BinaryCrossEntropy());

    private static void on(Consumer<Backend<?>> test) {
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            test.accept(backend);
        }
    }

    @Test
    void aWorkspaceIsForItsNumberOfExamples() {
        on(PassRefusalsTest::otherNumbersOfExamples);
    }

    private static <M extends Matrix> void otherNumbersOfExamples(Backend<M> backend) {
        Network<M> network = new Network<>(SPEC, backend);
        Parameters<M> p = Parameters.zeros(backend, SPEC);
        Workspace<M> workspace = Workspace.allocate(backend, SPEC, 4);
        Tangents<M> tangents = Tangents.allocate(backend, SPEC, 4);
        M five = backend.zeros(2, 5);
        String words = ": x has 5 examples, the workspace is for 4; allocate one for 5";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.forward(p, five, workspace))
                .withMessage("forward" + words);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.backward(1, p, five, workspace, p, null))
                .withMessage("backward" + words);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.jvp(p, null, five, null, workspace, tangents))
                .withMessage("jvp" + words);
    }

    @Test
    void aLayerIsOneOfTheList() {
        on(PassRefusalsTest::otherLayers);
    }

    private static <M extends Matrix> void otherLayers(Backend<M> backend) {
        Network<M> network = new Network<>(SPEC, backend);
        Parameters<M> p = Parameters.zeros(backend, SPEC);
        Workspace<M> workspace = Workspace.allocate(backend, SPEC, 4);
        for (int layer : new int[] {-1, 2}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> network.backward(layer, p, backend.zeros(2, 4), workspace, p, null))
                    .withMessage("backward: layer " + layer + " of 2-3-1; give one from 0 to 1");
        }
    }

    @Test
    void aProductHasParametersOfItsOwn() {
        on(PassRefusalsTest::oneForTwo);
    }

    private static <M extends Matrix> void oneForTwo(Backend<M> backend) {
        Network<M> network = new Network<>(SPEC, backend);
        Parameters<M> p = Parameters.zeros(backend, SPEC);
        Parameters<M> v = Parameters.zeros(backend, SPEC);
        Workspace<M> workspace = Workspace.allocate(backend, SPEC, 4);
        Tangents<M> tangents = Tangents.allocate(backend, SPEC, 4);
        M x = backend.zeros(2, 4);
        M y = backend.zeros(1, 4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.hvp(p, v, x, y, workspace, tangents, v))
                .withMessage("hvp: product is direction, which is read after product has been written;"
                        + " give parameters of their own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network.hvp(p, v, x, y, workspace, tangents, p))
                .withMessageStartingWith("hvp: product is parameters, ");
    }

    @Test
    void zIsThereWhereItIsReadOrKept() {
        on(PassRefusalsTest::placesOfZ);
    }

    private static <M extends Matrix> void placesOfZ(Backend<M> backend) {
        NetworkSpec spec = new NetworkSpec(
                2,
                List.of(
                        new Layer.Dense(3, new Tanh()),
                        Layer.Residual.fixed(1.0, new Layer.Dense(3, new Silu())),
                        Layer.Dense.linear(1)),
                new BinaryCrossEntropy());
        assertThat(List.of(spec.nodeOfMatrix(0), spec.nodeOfMatrix(1), spec.nodeOfMatrix(2)))
                .containsExactly(0, 1, 3);
        Workspace<M> sparing = Workspace.allocate(backend, spec, 5);
        Workspace<M> keeping = Workspace.allocateKeepingZ(backend, spec, 5);
        assertThat(sparing.examples()).isEqualTo(5);
        for (int node = 0; node < 4; node++) {
            assertThat(sparing.z().get(node) != sparing.a().get(node)).isEqualTo(node == 1);
            assertThat(keeping.z().get(node) != keeping.a().get(node)).isEqualTo(node != 2);
        }
    }

    @Test
    void parametersAddAndMultiply() {
        on(PassRefusalsTest::arithmetic);
    }

    private static <M extends Matrix> void arithmetic(Backend<M> backend) {
        Parameters<M> p = Parameters.zeros(backend, SPEC);
        Parameters<M> v = Parameters.zeros(backend, SPEC);
        double[] b = {3};
        double[] hidden = {0, 2, 0};
        Weights first =
                new Weights(List.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {7, 8, 9}), List.of(hidden, b));
        p.write(backend, first);
        v.write(backend, first.map(values -> {
            double[] twice = values.clone();
            for (int i = 0; i < twice.length; i++) {
                twice[i] *= 2;
            }
            return twice;
        }));
        assertThat(p.dot(backend, v)).isEqualTo(2 * (91 + 194 + 4 + 9));
        p.axpy(backend, -0.5, v);
        assertThat(p.dot(backend, p)).isZero();
    }

    @Test
    void weightsAreThoseOfTheNetwork() {
        on(PassRefusalsTest::otherWeights);
    }

    private static <M extends Matrix> void otherWeights(Backend<M> backend) {
        Parameters<M> p = Parameters.zeros(backend, SPEC);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> p.write(backend, new Weights(List.of(new double[6]), List.of(new double[3]))))
                .withMessage("write: the weights are 2 arrays, the network's parameters 4 matrices;"
                        + " give weights of this network");
        Weights longer =
                new Weights(List.of(new double[6], new double[4]), List.of(new double[] {1, 1, 1}, new double[1]));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> p.write(backend, longer))
                .withMessage("write: array 3 of the weights has 4 values, the network's is 1x3;"
                        + " give weights of this network");
        assertThat(p.dot(backend, p)).as("nothing was written").isZero();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Weights(List.of(new double[6]), List.of()))
                .withMessage("weights: 1 matrices, but 0 biases; give one of each a layer");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters<>(2, p.all().subList(0, 3)))
                .withMessageStartingWith("parameters: 3 matrices for 2 layers with weights; ");
    }
}
