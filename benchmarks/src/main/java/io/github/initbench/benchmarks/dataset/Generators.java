package io.github.initbench.benchmarks.dataset;

import io.github.initbench.data.Blobs;
import io.github.initbench.data.Circles;
import io.github.initbench.data.Dataset;
import io.github.initbench.data.GaussianQuantiles;
import io.github.initbench.data.Moons;
import io.github.initbench.data.Spirals;
import io.github.initbench.data.Xor;
import io.github.initbench.random.RandomState;
import java.util.Optional;

/** The datasets that are drawn: a training set from one seed, a test set from another. */
final class Generators {

    private Generators() {}

    static Sets circles(DatasetOptions options) {
        Sizes sizes = Sizes.of(options);
        double noise = options.number("noise", 0.05);
        double factor = options.number("factor", Circles.DEFAULT_FACTOR);
        return drawn(sizes, (samples, random) -> new Circles(samples, noise, factor).generate(random));
    }

    static Sets moons(DatasetOptions options) {
        Sizes sizes = Sizes.of(options);
        double noise = options.number("noise", 0.1);
        return drawn(sizes, (samples, random) -> new Moons(samples, noise).generate(random));
    }

    /** The test set has the training set's centers: with others it would be another problem. */
    static Sets blobs(DatasetOptions options) {
        Sizes sizes = Sizes.of(options);
        double noise = options.number("noise", 1.0);
        int features = options.integer("features", 2);
        int centers = options.integer("centers", 3);
        Blobs training = named("training set", () -> new Blobs(sizes.samples(), features, centers, noise));
        Blobs test = named("test set", () -> new Blobs(sizes.testSamples(), features, centers, noise));
        RandomState random = sizes.train();
        double[] drawnCenters = training.drawCenters(random);
        return new Sets(
                training.generateAround(drawnCenters, random),
                Optional.of(test.generateAround(drawnCenters, sizes.test())));
    }

    static Sets gaussianQuantiles(DatasetOptions options) {
        Sizes sizes = Sizes.of(options);
        int features = options.integer("features", 2);
        int classes = options.integer("centers", 3);
        return drawn(sizes, (samples, random) -> new GaussianQuantiles(samples, features, classes).generate(random));
    }

    static Sets spirals(DatasetOptions options) {
        Sizes sizes = Sizes.of(options);
        double noise = options.number("noise", 0.2);
        int arms = options.integer("centers", 3);
        return drawn(sizes, (samples, random) -> new Spirals(samples, arms, noise).generate(random));
    }

    static Sets xor(DatasetOptions options) {
        Sizes sizes = Sizes.of(options);
        double noise = options.number("noise", 0.0);
        return drawn(sizes, (samples, random) -> new Xor(samples, noise).generate(random));
    }

    /** How many examples, from which seeds. */
    private record Sizes(int samples, long trainSeed, int testSamples, long testSeed) {

        static Sizes of(DatasetOptions options) {
            return new Sizes(
                    options.integer("samples", 300),
                    options.seed("train-seed", 1),
                    options.integer("test-samples", 100),
                    options.seed("test-seed", 2));
        }

        RandomState train() {
            return Seeds.stream("train", trainSeed);
        }

        RandomState test() {
            return Seeds.stream("test", testSeed);
        }
    }

    /** Draws so many examples. */
    private interface Drawing {
        Dataset draw(int samples, RandomState random);
    }

    private static Sets drawn(Sizes sizes, Drawing drawing) {
        RandomState train = sizes.train();
        RandomState test = sizes.test();
        return new Sets(
                named("training set", () -> drawing.draw(sizes.samples(), train)),
                Optional.of(named("test set", () -> drawing.draw(sizes.testSamples(), test))));
    }

    /** Something made. */
    private interface Making<T> {
        T make();
    }

    private static <T> T named(String which, Making<T> making) {
        try {
            return making.make();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(which + ": " + e.getMessage(), e);
        }
    }
}
