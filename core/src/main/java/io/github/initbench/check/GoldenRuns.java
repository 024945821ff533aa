package io.github.initbench.check;

import static io.github.initbench.check.Host.require;
import static io.github.initbench.check.Host.requireSame;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;
import io.github.initbench.activation.Tanh;
import io.github.initbench.data.Circles;
import io.github.initbench.data.Dataset;
import io.github.initbench.data.Digits;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.NaiveBinaryCrossEntropy;
import io.github.initbench.loss.SoftmaxCrossEntropy;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;
import io.github.initbench.train.Evaluator;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Softmax networks on digits, and the notebooks' runs on circles, [2, 10, 5, 1] for 15,000 updates, against NumPy's float64 values at
 * every stage, as closely as {@link GoldenTolerance} says.
 *
 * <p>In float32 the golden start weights and the data are rounded to it, and the same float64 values expected.
 */
final class GoldenRuns<M extends Matrix> {

    private static final Loss STABLE = new BinaryCrossEntropy();
    private static final Loss NAIVE = new NaiveBinaryCrossEntropy();
    private static final NetworkSpec SPEC = NetworkSpec.mlp(List.of(2, 10, 5, 1), new Relu(), STABLE);

    private final Backend<M> backend;
    private final GoldenLength length;

    GoldenRuns(Backend<M> backend, GoldenLength length) {
        this.backend = backend;
        this.length = length;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (String init : List.of("zeros", "random", "he", "xavier")) {
            GoldenTolerance tolerance =
                    GoldenTolerance.ofCircles(init, backend.info().dtype());
            int updates = Math.min(length.circlesUpdates(init), tolerance.updates());
            checks.add(new Check(
                    "golden circles " + init + ": " + updates + " updates as in NumPy",
                    () -> circles(init, updates, tolerance)));
        }
        int updates = length.digitsUpdates();
        checks.add(new Check(
                "golden digits he 64-32-10 relu: " + updates + " updates as in NumPy",
                () -> digits("he", List.of(64, 32, 10), new Relu(), updates)));
        checks.add(new Check(
                "golden digits xavier 64-32-16-10 tanh: " + updates + " updates as in NumPy",
                () -> digits("xavier", List.of(64, 32, 16, 10), new Tanh(), updates)));
        return checks;
    }

    /** Softmax networks on the handwritten digits, learning rate 0.5, weights from seed 3. */
    private void digits(String init, List<Integer> layers, Activation hidden, int updates) {
        GoldenFile golden = new GoldenFile("/io/github/initbench/check/digits-runs.tsv");
        GoldenTolerance tolerance = GoldenTolerance.ofDigits(backend.info().dtype());
        Loss loss = new SoftmaxCrossEntropy();
        NetworkSpec spec = NetworkSpec.mlp(layers, hidden, loss);
        Trainer<M> trainer = Trainer.fullBatch(backend, spec, Digits.load(), new GradientDescent(0.5));
        Weights initial = Initializations.named(init).initialization().weights(spec, Streams.numpy(3));
        NavigableMap<Integer, Double> losses = golden.byIteration(init, "loss");
        trainer.train(initial, updates, i -> cost(trainer, loss, i, losses.get(i), tolerance.ofCost(i)));
        if (updates == losses.lastKey()) {
            requireAccuracy(golden, init, "train_accuracy", trainer.logits().accuracy(loss));
        }
    }

    private void circles(String init, int updates, GoldenTolerance tolerance) {
        GoldenFile golden = new GoldenFile("/io/github/initbench/check/circles-runs.tsv");
        Dataset train = new Circles(300, 0.05, Circles.DEFAULT_FACTOR).generate(new RandomState(1));
        Trainer<M> trainer = Trainer.fullBatch(backend, SPEC, train, new GradientDescent(0.01));
        Weights initial = Initializations.named(init).initialization().weights(SPEC, Streams.numpy(3));
        for (int l = 0; l < SPEC.depth(); l++) {
            requireSame("initial W" + (l + 1), initial.w().get(l), golden.get(init, "initial", "W" + (l + 1)));
        }
        NavigableMap<Integer, Double> stableCosts = golden.byIteration(init, "cost_stable");
        NavigableMap<Integer, Double> naiveCosts = golden.byIteration(init, "cost_naive");
        trainer.train(initial, updates, i -> {
            cost(trainer, STABLE, i, stableCosts.get(i), tolerance.ofCost(i));
            cost(trainer, NAIVE, i, naiveCosts.get(i), tolerance.ofCost(i));
            if (i == 1) {
                parameters(golden, init, "gradients_at_iteration_0", trainer.gradients(), tolerance);
            }
            if (i == 1 || i == 10 || i == 100) {
                parameters(golden, init, "parameters_after_" + i, trainer.weights(), tolerance);
            }
        });
        if (updates == GoldenLength.COMPLETE.circlesUpdates(init)) {
            end(golden, init, trainer, tolerance);
        }
    }

    private static void end(GoldenFile golden, String init, Trainer<?> trainer, GoldenTolerance tolerance) {
        Logits test = testLogits(trainer);
        requireAccuracy(golden, init, "train_accuracy", trainer.logits().accuracy(STABLE));
        requireAccuracy(golden, init, "test_accuracy", test.accuracy(STABLE));
        if (!tolerance.chaotic()) {
            parameters(golden, init, "final", trainer.weights(), tolerance);
            requireSame("test predictions", test.predictions(STABLE), golden.get(init, "predictions_test", "-"));
        }
    }

    private static <N extends Matrix> Logits testLogits(Trainer<N> trainer) {
        Dataset test = new Circles(100, 0.05, Circles.DEFAULT_FACTOR).generate(new RandomState(2));
        return trainer.logits(new Evaluator<>(trainer.network(), test));
    }

    private static void cost(Trainer<?> trainer, Loss loss, int iteration, @Nullable Double expected, double relative) {
        if (expected != null) {
            double got = trainer.loss(loss);
            require(
                    got == expected || Math.abs(got - expected) <= relative * Math.abs(expected),
                    () -> loss.name() + " cost at " + iteration + " is " + got + ", expected " + expected);
        }
    }

    /** Per matrix: max|difference| is at most relative * max|golden| + the floor. */
    private static void parameters(
            GoldenFile golden, String init, String quantity, Weights got, GoldenTolerance tolerance) {
        for (int l = 0; l < SPEC.depth(); l++) {
            matrix(quantity + " W" + (l + 1), got.w().get(l), golden.get(init, quantity, "W" + (l + 1)), tolerance);
            matrix(quantity + " b" + (l + 1), got.b().get(l), golden.get(init, quantity, "b" + (l + 1)), tolerance);
        }
    }

    private static void matrix(String what, double[] got, double[] expected, GoldenTolerance tolerance) {
        double largest = 0.0;
        for (double value : expected) {
            largest = Math.max(largest, Math.abs(value));
        }
        double bound = tolerance.ofParameters() * largest + tolerance.floor();
        Host.requireWithin(what, got, expected, i -> bound);
    }

    private static void requireAccuracy(GoldenFile golden, String init, String quantity, double got) {
        double expected = golden.get(init, quantity, "-")[0];
        require(got == expected, () -> quantity + " is " + got + ", expected " + expected);
    }
}
