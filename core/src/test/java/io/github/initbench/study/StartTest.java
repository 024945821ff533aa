package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.LeakyRelu;
import io.github.initbench.activation.Linear;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Constant;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.NaiveBinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The start follows from the first loss and the weights, not from the initializer's name. */
class StartTest {

    private static final NetworkSpec NAIVE = CirclesRun.NETWORK.withLoss(new NaiveBinaryCrossEntropy());

    /** The units of a layer learn, but all the same: symmetry is what is wrong with zeros, not the zeros. */
    @Test
    void constantIsSymmetricWhateverTheConstant() {
        Weights initial = CirclesRun.weights(new Constant(0.5));
        StudyResult result = Setup.circles(CirclesRun.NETWORK, 0.01, 200, 100).run(initial);
        assertThat(result.finalWeights().sha256()).isNotEqualTo(initial.sha256());
        assertThat(Start.of(CirclesRun.NETWORK, result)).isEqualTo(Start.SYMMETRIC);
    }

    /** What is not a number is equal to nothing: then the first weights decide. */
    @Test
    void aConstantThatDivergesIsSymmetricStill() {
        NetworkSpec linear = NetworkSpec.mlp(List.of(2, 10, 5, 1), new Linear(), CirclesRun.NETWORK.loss());
        StudyResult result = Setup.circles(linear, 1e9, 60, 10).run(CirclesRun.weights(new Constant(0.5)));
        assertThat(result.finalWeights().isFinite()).isFalse();
        assertThat(Start.of(linear, result)).isEqualTo(Start.SYMMETRIC);
        StudyResult random = Setup.circles(linear, 1e9, 60, 10).run(CirclesRun.weights("he"));
        assertThat(random.finalWeights().isFinite()).isFalse();
        assertThat(Start.of(linear, random)).isEqualTo(Start.HEALTHY);
    }

    /** Of equal units the first update tells apart those that go on with different weights. */
    @Test
    void equalUnitsThatGoOnDifferentlyAreNotSymmetric() {
        NetworkSpec linear = NetworkSpec.mlp(List.of(2, 2, 1), new Linear(), CirclesRun.NETWORK.loss());
        Setup spec = Setup.circles(linear, 1e9, 60, 10);
        Weights alike = new Weights(
                List.of(new double[] {0.5, 0.25, 0.5, 0.25}, new double[] {1, 1}),
                List.of(new double[2], new double[1]));
        Weights different = new Weights(
                List.of(new double[] {0.5, 0.25, 0.5, 0.25}, new double[] {1, 2}),
                List.of(new double[2], new double[1]));
        StudyResult symmetric = spec.run(alike);
        StudyResult broken = spec.run(different);
        assertThat(symmetric.finalWeights().isFinite()).isFalse();
        assertThat(broken.finalWeights().isFinite()).isFalse();
        assertThat(Start.of(linear, symmetric)).isEqualTo(Start.SYMMETRIC);
        assertThat(Start.of(linear, broken)).isEqualTo(Start.HEALTHY);
    }

    @Test
    void naiveLossOfTheNetworkIsJudgedInItsStableForm() {
        StudyResult result = Setup.circles(NAIVE, 0.01, 1, 1).run(CirclesRun.weights("random"));
        assertThat(result.facts().initialLoss()).isFinite();
        assertThat(Start.of(NAIVE, result)).isEqualTo(Start.TOO_LARGE);
    }

    /** The units overflow to infinity, of which the output takes the differences. */
    @Test
    void aFirstLossThatIsNoNumberIsTooLarge() {
        StudyResult result = Setup.circles(CirclesRun.NETWORK, 0.01, 1, 1)
                .run(CirclesRun.weights(Initializations.named("normal:sd=1e200").initialization()));
        assertThat(result.facts().initialLoss()).isNaN();
        assertThat(Start.of(CirclesRun.NETWORK, result)).isEqualTo(Start.TOO_LARGE);
    }

    /** The weights are He's and no larger: what makes the first loss large are inputs in the thousands. */
    @Test
    void largeInputsAreNotTheWeightsFault() {
        Dataset circles = CirclesRun.train();
        double[] scaled = Arrays.stream(circles.x()).map(x -> 1e4 * x).toArray();
        Dataset large = new Dataset("large", 2, 1, circles.examples(), scaled, circles.y());
        Setup spec = new Setup(
                CirclesRun.NETWORK,
                large,
                Optional.empty(),
                1e-6,
                Optional.empty(),
                TrainingPlan.recording(1, new Recording(1, 0), "stable"));
        StudyResult result = spec.run(CirclesRun.weights("he"));
        assertThat(Start.of(CirclesRun.NETWORK, result)).isEqualTo(Start.LARGE_INPUTS);
    }

    /** A library may add up equal rows in different orders: rows that differ by rounding are still one unit. */
    @Test
    void rowsThatDifferByRoundingAreSymmetric() {
        StudyResult zeros = Setup.circles(CirclesRun.NETWORK, 0.01, 10, 10).run(CirclesRun.weights(new Constant(0.5)));
        zeros.finalWeights().w().get(0)[3] *= 1 + 1e-12;
        assertThat(Start.of(CirclesRun.NETWORK, zeros)).isEqualTo(Start.SYMMETRIC);
        zeros.finalWeights().w().get(0)[3] *= 1 + 1e-6;
        assertThat(Start.of(CirclesRun.NETWORK, zeros)).isNotEqualTo(Start.SYMMETRIC);
    }

    /** In float32 rounding errors are 2^29 times as large, and so is what they make of equal rows. */
    @Test
    void float32RoundsMore() {
        StudyResult constant = Setup.circles(CirclesRun.NETWORK, 0.01, 10, 10)
                .run("ejml", CirclesRun.weights(new Constant(0.5)), new BackendOptions(1, Dtype.FLOAT32), point -> {});
        assertThat(constant.dtype()).isEqualTo(Dtype.FLOAT32);
        constant.finalWeights().w().get(0)[3] *= 1 + 2e-5;
        assertThat(Start.of(CirclesRun.NETWORK, constant)).isEqualTo(Start.SYMMETRIC);
        constant.finalWeights().w().get(0)[3] *= 1 + 2e-4;
        assertThat(Start.of(CirclesRun.NETWORK, constant)).isNotEqualTo(Start.SYMMETRIC);
    }

    /** One hidden unit has no other to be equal to. */
    @Test
    void singleUnitsAreNotSymmetric() {
        NetworkSpec narrow = NetworkSpec.mlp(List.of(2, 1, 1), new LeakyRelu(0.01), new BinaryCrossEntropy());
        Weights initial = new Weights(List.of(new double[2], new double[1]), List.of(new double[1], new double[1]));
        assertThat(Start.of(narrow, Setup.circles(narrow, 0.01, 1, 1).run(initial)))
                .isEqualTo(Start.HEALTHY);
    }
}
