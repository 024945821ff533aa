package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The passes against plain loops, against central differences of one another, and against the identities that tie them. */
class NetworkTest {

    private static final int EXAMPLES = 3;

    /** Of what {@link Differences} gives for values of about 1. */
    private static final double DIFFERENCE = 1e-9;

    /** Sums of a hundred products of numbers of about 1. */
    private static final double ROUNDING = 1e-13;

    static List<NetworkSpec> networks() {
        return Networks.all();
    }

    /** Parameters with which few units saturate. */
    private static double[] point(Passes<?> passes, long seed) {
        double[] point = Differences.normal(passes.parameters(), seed);
        Arrays.setAll(point, i -> 0.5 * point[i]);
        return point;
    }

    private static double[] inputs(NetworkSpec spec, long seed) {
        return Differences.normal(spec.inputs() * EXAMPLES, seed);
    }

    /** One class an example. */
    private static double[] targets(NetworkSpec spec) {
        double[] y = new double[spec.outputs() * EXAMPLES];
        for (int j = 0; j < EXAMPLES; j++) {
            y[j % spec.outputs() * EXAMPLES + j] = 1;
        }
        return y;
    }

    private static Weights weights(NetworkSpec spec, double[] point) {
        List<double[]> arrays = new ArrayList<>();
        int at = 0;
        for (int l = 0; l < spec.depth(); l++) {
            for (int size : new int[] {spec.fanOut(l) * spec.fanIn(l), spec.fanOut(l)}) {
                arrays.add(Arrays.copyOfRange(point, at, at + size));
                at += size;
            }
        }
        for (; at < point.length; at++) {
            arrays.add(new double[] {point[at]});
        }
        return Weights.of(spec.depth(), arrays);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void forwardComputesEachLayersOutput(NetworkSpec spec) {
        try (Passes<?> passes = Passes.of(spec, EXAMPLES)) {
            double[] point = point(passes, 1);
            double[] x = inputs(spec, 2);
            for (int layer = 0; layer < spec.layers().size(); layer++) {
                assertThat(passes.forward(layer, point, x))
                        .containsExactly(Networks.output(spec, layer, weights(spec, point), x), within(ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void gradientIsTheLimitOfDifferencesOfTheLoss(NetworkSpec spec) {
        try (Passes<?> passes = Passes.of(spec, EXAMPLES)) {
            double[] point = point(passes, 3);
            double[] x = inputs(spec, 4);
            double[] y = targets(spec);
            assertThat(passes.gradient(point, x, y))
                    .containsExactly(
                            Differences.slopes(p -> new double[] {passes.loss(p, x, y)}, point), within(DIFFERENCE));
        }
    }

    /** From a cotangent at each layer; of the layers above it all gradients are 0. */
    @ParameterizedTest
    @MethodSource("networks")
    void vectorJacobianProductIsTheLimitOfDifferences(NetworkSpec spec) {
        try (Passes<?> passes = Passes.of(spec, EXAMPLES)) {
            double[] point = point(passes, 5);
            double[] x = inputs(spec, 6);
            for (int layer = 0; layer < spec.layers().size(); layer++) {
                int at = layer;
                double[] c = Differences.normal(passes.outputs(layer), 7);
                double[] byPoint =
                        Differences.slopes(p -> new double[] {Differences.dot(c, passes.forward(at, p, x))}, point);
                double[] byInputs = Differences.slopes(
                        inputs -> new double[] {Differences.dot(c, passes.forward(at, point, inputs))}, x);
                assertThat(passes.vjp(layer, point, x, c, true))
                        .containsExactly(Passes.concatenated(byPoint, byInputs), within(DIFFERENCE));
                assertThat(passes.vjp(layer, point, x, c, false))
                        .containsExactly(Arrays.copyOf(passes.vjp(layer, point, x, c, true), point.length));
            }
        }
    }

    /** Along the parameters, along the inputs, along both. */
    @ParameterizedTest
    @MethodSource("networks")
    void jacobianVectorProductIsTheLimitOfDifferences(NetworkSpec spec) {
        try (Passes<?> passes = Passes.of(spec, EXAMPLES)) {
            double[] point = point(passes, 8);
            double[] v = Differences.normal(passes.parameters(), 9);
            double[] x = inputs(spec, 10);
            double[] vx = inputs(spec, 11);
            for (int layer = 0; layer < spec.layers().size(); layer++) {
                int at = layer;
                double[] byPoint = Differences.difference(p -> passes.forward(at, p, x), point, v);
                double[] byInputs = Differences.difference(inputs -> passes.forward(at, point, inputs), x, vx);
                double[] byBoth = byPoint.clone();
                Arrays.setAll(byBoth, i -> byBoth[i] + byInputs[i]);
                assertThat(passes.jvp(layer, point, x, v, null)).containsExactly(byPoint, within(DIFFERENCE));
                assertThat(passes.jvp(layer, point, x, null, vx)).containsExactly(byInputs, within(DIFFERENCE));
                assertThat(passes.jvp(layer, point, x, v, vx)).containsExactly(byBoth, within(DIFFERENCE));
                assertThat(passes.jvp(layer, point, x, null, null))
                        .containsExactly(new double[passes.outputs(layer)], within(0.0));
            }
        }
    }

    /** c'(J v) = (J'c)'v. */
    @ParameterizedTest
    @MethodSource("networks")
    void jacobianProductsAreTransposes(NetworkSpec spec) {
        try (Passes<?> passes = Passes.of(spec, EXAMPLES)) {
            double[] point = point(passes, 12);
            double[] v = Differences.normal(passes.parameters(), 13);
            double[] x = inputs(spec, 14);
            double[] vx = inputs(spec, 15);
            for (int layer = 0; layer < spec.layers().size(); layer++) {
                double[] c = Differences.normal(passes.outputs(layer), 16);
                double forward = Differences.dot(c, passes.jvp(layer, point, x, v, vx));
                double backward = Differences.dot(passes.vjp(layer, point, x, c, true), Passes.concatenated(v, vx));
                assertThat(forward).isCloseTo(backward, within(100 * ROUNDING));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("networks")
    void hessianVectorProductIsTheLimitOfDifferencesOfTheGradient(NetworkSpec spec) {
        try (Passes<?> passes = Passes.of(spec, EXAMPLES)) {
            double[] point = point(passes, 17);
            double[] v = Differences.normal(passes.parameters(), 18);
            double[] x = inputs(spec, 19);
            double[] y = targets(spec);
            assertThat(passes.hvp(point, x, y, v))
                    .containsExactly(
                            Differences.difference(p -> passes.gradient(p, x, y), point, v), within(DIFFERENCE));
        }
    }

    /** u'(H v) = v'(H u). */
    @ParameterizedTest
    @MethodSource("networks")
    void hessianIsSymmetric(NetworkSpec spec) {
        try (Passes<?> passes = Passes.of(spec, EXAMPLES)) {
            double[] point = point(passes, 20);
            double[] u = Differences.normal(passes.parameters(), 21);
            double[] v = Differences.normal(passes.parameters(), 22);
            double[] x = inputs(spec, 23);
            double[] y = targets(spec);
            double one = Differences.dot(u, passes.hvp(point, x, y, v));
            assertThat(Differences.dot(v, passes.hvp(point, x, y, u))).isCloseTo(one, within(100 * ROUNDING));
        }
    }
}
