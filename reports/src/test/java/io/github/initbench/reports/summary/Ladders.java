package io.github.initbench.reports.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;

/** Ladders whose answers are known. */
final class Ladders {

    static final List<Double> SIZES = List.of(5.0, 11.0, 23.0, 50.0, 110.0, 230.0, 500.0);

    private Ladders() {}

    /** Exactly these times. */
    static Ladder exact(DoubleUnaryOperator seconds) {
        return noisy(seconds, 0.0, 1, 1, 0);
    }

    /** These times, each fork off by a factor of its own and each iteration by another: exp of sd times a standard normal. */
    static Ladder noisy(DoubleUnaryOperator seconds, double sd, int forks, int iterations, long seed) {
        Random random = new Random(seed);
        List<Ladder.Step> steps = new ArrayList<>();
        for (double size : SIZES) {
            List<List<Double>> times = new ArrayList<>();
            for (int f = 0; f < forks; f++) {
                double ofFork = Math.exp(sd * random.nextGaussian());
                List<Double> fork = new ArrayList<>();
                for (int i = 0; i < iterations; i++) {
                    fork.add(seconds.applyAsDouble(size) * ofFork * Math.exp(sd * random.nextGaussian()));
                }
                times.add(fork);
            }
            steps.add(new Ladder.Step(size, flops(size), bytes(size), times));
        }
        return new Ladder(steps);
    }

    static double flops(double size) {
        return 2 * size * size * size;
    }

    static double bytes(double size) {
        return 24 * size * size;
    }
}
