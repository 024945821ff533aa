package io.github.initbench.linalg.simd;

import io.github.initbench.activation.Sigmoid;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Element-wise operations whose plain loops the JIT compiler leaves as they are: those with an exponential. What does not fill a vector is
 * computed apart, so that a vector's kernel holds nothing else.
 */
final class Elementwise {

    private static final VectorSpecies<Double> SPECIES = VectorMath.SPECIES;
    private static final int LANES = SPECIES.length();

    private Elementwise() {}

    /** a = sigmoid(z). */
    static void sigmoid(double[] z, double[] a, int length) {
        int loopBound = length - length % LANES;
        sigmoids(z, a, loopBound);
        for (int i = loopBound; i < length; i++) {
            a[i] = Sigmoid.of(z[i]);
        }
    }

    private static void sigmoids(double[] z, double[] a, int loopBound) {
        for (int i = 0; i < loopBound; i += LANES) {
            VectorMath.sigmoid(DoubleVector.fromArray(SPECIES, z, i)).intoArray(a, i);
        }
    }

    /** a = tanh(z). */
    static void tanh(double[] z, double[] a, int length) {
        int loopBound = length - length % LANES;
        tanhs(z, a, loopBound);
        for (int i = loopBound; i < length; i++) {
            a[i] = Math.tanh(z[i]);
        }
    }

    private static void tanhs(double[] z, double[] a, int loopBound) {
        for (int i = 0; i < loopBound; i += LANES) {
            VectorMath.tanh(DoubleVector.fromArray(SPECIES, z, i)).intoArray(a, i);
        }
    }

    /** dz = (sigmoid(z) - y) / examples: the gradient of the binary cross-entropy, in either form. */
    static void sigmoidGradient(double[] z, double[] y, double[] dz, int length, int examples) {
        double scale = 1.0 / examples;
        int loopBound = length - length % LANES;
        sigmoidGradients(z, y, dz, loopBound, scale);
        for (int i = loopBound; i < length; i++) {
            dz[i] = scale * (Sigmoid.of(z[i]) - y[i]);
        }
    }

    private static void sigmoidGradients(double[] z, double[] y, double[] dz, int loopBound, double scale) {
        for (int i = 0; i < loopBound; i += LANES) {
            VectorMath.sigmoid(DoubleVector.fromArray(SPECIES, z, i))
                    .sub(DoubleVector.fromArray(SPECIES, y, i))
                    .mul(scale)
                    .intoArray(dz, i);
        }
    }
}
