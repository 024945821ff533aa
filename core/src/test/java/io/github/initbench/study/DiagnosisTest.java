package io.github.initbench.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.CirclesRun;
import io.github.initbench.activation.LeakyRelu;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Constant;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.NaiveBinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.GradientDescent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Comments follow from what a run did, not from its initializer's name. */
class DiagnosisTest {

    private static final NetworkSpec LEAKY =
            new NetworkSpec(List.of(2, 10, 5, 1), new LeakyRelu(0.01), new BinaryCrossEntropy());
    private static final NetworkSpec NAIVE =
            new NetworkSpec(CirclesRun.NETWORK.layers(), CirclesRun.NETWORK.hidden(), new NaiveBinaryCrossEntropy());

    /** The units of a layer learn, but all the same: symmetry is what is wrong with zeros, not the zeros. */
    @Test
    void constantIsSymmetricWhateverTheConstant() {
        Weights initial = CirclesRun.weights(new Constant(0.5));
        StudyResult result = run(spec(CirclesRun.NETWORK, 0.01, 200, 100), initial);
        assertThat(result.finalWeights().sha256()).isNotEqualTo(initial.sha256());
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(result))).containsExactly(Diagnosis.SYMMETRIC);
    }

    /** The loss overflows within the first updates; the run goes on to the last iteration and says where. */
    @Test
    void divergingRunGoesOnToTheEnd() {
        StudyResult result = run(spec(LEAKY, 1e6, 20, 1), CirclesRun.weights("he"));
        assertThat(result.points()).hasSize(20);
        int divergedAt = result.divergedAt().orElseThrow();
        assertThat(divergedAt).isBetween(1, 19);
        assertThat(result.points().subList(0, divergedAt)).allMatch(p -> Double.isFinite(p.trainLoss()));
        assertThat(result.points().get(divergedAt).trainLoss()).isNaN();
        assertThat(result.finalLoss()).isNaN();
        assertThat(result.finalWeights().isFinite()).isFalse();
        assertThat(Diagnosis.of(LEAKY, List.of(result))).containsExactly(Diagnosis.DIVERGES);
    }

    /** No recorded iteration saw it: the loss after the last update does. */
    @Test
    void divergenceBetweenTheRecordedIterationsShowsAtTheEnd() {
        StudyResult result = run(spec(LEAKY, 1e6, 20, 20), CirclesRun.weights("he"));
        assertThat(result.points()).hasSize(1);
        assertThat(result.divergedAt()).hasValue(20);
    }

    /** Infinite by the notebook's formula, but not in the stable form, which is what is judged. */
    @Test
    void naiveLossOfTheNetworkIsNoDivergence() {
        StudyResult result = run(spec(NAIVE, 0.01, 1, 1), CirclesRun.weights("random"));
        assertThat(result.divergedAt()).isEmpty();
        assertThat(Diagnosis.of(NAIVE, List.of(result))).containsExactly(Diagnosis.TOO_LARGE);
    }

    /** Only what separates the classes can be recommended, and only beside another run. */
    @Test
    void bestOfSeveralThatSeparateIsRecommended() {
        StudyResult result = run(spec(CirclesRun.NETWORK, 0.01, 10, 10), CirclesRun.weights("he"));
        StudyResult poor = with(result, 0.89, 0.1);
        StudyResult good = with(result, 0.96, 0.3);
        StudyResult better = with(result, 0.95, 0.2);
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(better))).containsExactly(Diagnosis.SEPARATES);
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(poor, poor)))
                .containsExactly(Diagnosis.DOES_NOT_SEPARATE, Diagnosis.DOES_NOT_SEPARATE);
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(poor, better, good)))
                .containsExactly(Diagnosis.DOES_NOT_SEPARATE, Diagnosis.BEST, Diagnosis.SEPARATES);
    }

    private static StudyResult with(StudyResult r, double accuracy, double finalLoss) {
        return new StudyResult(
                r.points(),
                new Evaluation(
                        accuracy,
                        r.train().confusion(),
                        r.train().actual(),
                        r.train().predictions()),
                r.test(),
                finalLoss,
                r.initialLoss(),
                r.divergedAt(),
                r.initialWeights(),
                r.finalWeights(),
                r.dtype());
    }

    /** The weights are He's and no larger: what makes the first loss large are inputs in the thousands. */
    @Test
    void largeInputsAreNotTheWeightsFault() {
        Dataset circles = CirclesRun.train();
        double[] scaled = Arrays.stream(circles.x()).map(x -> 1e4 * x).toArray();
        Dataset large = new Dataset("large", 2, 1, circles.examples(), scaled, circles.y());
        StudySpec spec = new StudySpec(
                CirclesRun.NETWORK,
                large,
                Optional.empty(),
                new GradientDescent(1e-6),
                Optional.empty(),
                1,
                new Recording(1, 0),
                new BinaryCrossEntropy());
        StudyResult result = run(spec, CirclesRun.weights("he"));
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(result))).containsExactly(Diagnosis.LARGE_INPUTS);
    }

    /** A library may add up equal rows in different orders: rows that differ by rounding are still one unit. */
    @Test
    void rowsThatDifferByRoundingAreSymmetric() {
        StudyResult zeros = run(spec(CirclesRun.NETWORK, 0.01, 10, 10), CirclesRun.weights(new Constant(0.5)));
        zeros.finalWeights().w().get(0)[3] *= 1 + 1e-12;
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(zeros))).containsExactly(Diagnosis.SYMMETRIC);
        zeros.finalWeights().w().get(0)[3] *= 1 + 1e-6;
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(zeros))).doesNotContain(Diagnosis.SYMMETRIC);
    }

    /** In float32 rounding errors are 2^29 times as large, and so is what they make of equal rows. */
    @Test
    void float32RoundsMore() {
        StudyResult constant = run(
                spec(CirclesRun.NETWORK, 0.01, 10, 10),
                CirclesRun.weights(new Constant(0.5)),
                new BackendOptions(1, Dtype.FLOAT32));
        assertThat(constant.dtype()).isEqualTo(Dtype.FLOAT32);
        constant.finalWeights().w().get(0)[3] *= 1 + 2e-5;
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(constant))).containsExactly(Diagnosis.SYMMETRIC);
        constant.finalWeights().w().get(0)[3] *= 1 + 2e-4;
        assertThat(Diagnosis.of(CirclesRun.NETWORK, List.of(constant))).doesNotContain(Diagnosis.SYMMETRIC);
    }

    /** One hidden unit has nobody to be equal to. */
    @Test
    void singleUnitsAreNotSymmetric() {
        NetworkSpec narrow = new NetworkSpec(List.of(2, 1, 1), new LeakyRelu(0.01), new BinaryCrossEntropy());
        Weights initial = new Weights(List.of(new double[2], new double[1]), List.of(new double[1], new double[1]));
        assertThat(Diagnosis.of(narrow, List.of(run(spec(narrow, 0.01, 1, 1), initial))))
                .containsExactly(Diagnosis.DOES_NOT_SEPARATE);
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(LEAKY, 0.01, 0, 1))
                .withMessage("iterations: 0 is below 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> spec(LEAKY, 0.01, 1, 0))
                .withMessage("record every: 0 is below 1");
    }

    private static StudyResult run(StudySpec spec, Weights initial) {
        return run(spec, initial, BackendOptions.DEFAULT);
    }

    private static StudyResult run(StudySpec spec, Weights initial, BackendOptions options) {
        try (Backend<?> backend = Backends.named("ejml").create(options)) {
            return new InitializationStudy<>(backend, spec).run(initial, point -> {});
        }
    }

    private static StudySpec spec(NetworkSpec network, double learningRate, int iterations, int recordEvery) {
        return new StudySpec(
                network,
                CirclesRun.train(),
                Optional.of(CirclesRun.test()),
                new GradientDescent(learningRate),
                Optional.empty(),
                iterations,
                new Recording(recordEvery, 0),
                new BinaryCrossEntropy());
    }
}
