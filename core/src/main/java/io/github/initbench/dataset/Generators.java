package io.github.initbench.dataset;

import io.github.initbench.data.Blobs;
import io.github.initbench.data.Circles;
import io.github.initbench.data.Dataset;
import io.github.initbench.data.GaussianQuantiles;
import io.github.initbench.data.Moons;
import io.github.initbench.data.Spirals;
import io.github.initbench.data.Xor;
import io.github.initbench.random.Purpose;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.StreamKind;
import java.util.Optional;

/** The datasets that are drawn: a training set from one seed, a test set from another. */
final class Generators {

    private Generators() {}

    static Sets circles(DatasetOptions options, StreamKind streams) {
        Sizes sizes = Sizes.of(options, streams);
        double noise = options.number("noise", 0.05);
        double factor = options.number("factor", Circles.DEFAULT_FACTOR);
        return drawn(sizes, (samples, random) -> new Circles(samples, noise, factor).generate(random));
    }

    static Sets moons(DatasetOptions options, StreamKind streams) {
        Sizes sizes = Sizes.of(options, streams);
        double noise = options.number("noise", 0.1);
        return drawn(sizes, (samples, random) -> new Moons(samples, noise).generate(random));
    }

    /** The test set has the training set's centers: with others it would be another problem. */
    static Sets blobs(DatasetOptions options, StreamKind streams) {
        Sizes sizes = Sizes.of(options, streams);
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

    static Sets gaussianQuantiles(DatasetOptions options, StreamKind streams) {
        Sizes sizes = Sizes.of(options, streams);
        int features = options.integer("features", 2);
        int classes = options.integer("centers", 3);
        return drawn(sizes, (samples, random) -> new GaussianQuantiles(samples, features, classes).generate(random));
    }

    static Sets spirals(DatasetOptions options, StreamKind streams) {
        Sizes sizes = Sizes.of(options, streams);
        double noise = options.number("noise", 0.2);
        int arms = options.integer("centers", 3);
        return drawn(sizes, (samples, random) -> new Spirals(samples, arms, noise).generate(random));
    }

    static Sets xor(DatasetOptions options, StreamKind streams) {
        Sizes sizes = Sizes.of(options, streams);
        double noise = options.number("noise", 0.0);
        return drawn(sizes, (samples, random) -> new Xor(samples, noise).generate(random));
    }

    /** How many examples, from which seeds. */
    private record Sizes(int samples, long trainSeed, int testSamples, long testSeed, StreamKind streams) {

        static Sizes of(DatasetOptions options, StreamKind streams) {
            return new Sizes(
                    options.integer("samples", 300),
                    options.seed("train-seed", 1),
                    options.integer("test-samples", 100),
                    options.seed("test-seed", 2),
                    streams);
        }

        RandomState train() {
            return streams.of("train seed", trainSeed).of(Purpose.TRAINING_SET);
        }

        RandomState test() {
            return streams.of("test seed", testSeed).of(Purpose.TEST_SET);
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
