package io.github.initbench.activation;

/**
 * Sigmoid-weighted linear unit, also called swish: z sigmoid(z). Elfwing, Uchibe and Doya 2018, "Sigmoid-weighted linear units for neural
 * network function approximation in reinforcement learning", equation 10; Ramachandran, Zoph and Le 2017.
 *
 * <p>Not monotonic: its least value is -0.278 at -1.278, where two inputs have one output. So its derivatives need z.
 */
public record Silu() implements Activation {

    @Override
    public String name() {
        return "silu";
    }

    @Override
    public double value(double z) {
        return z == Double.NEGATIVE_INFINITY ? -0.0 : z * sigmoid(z);
    }

    /** s + z s t, s = sigmoid(z), t = sigmoid(-z). */
    @Override
    public double derivative(double z, double a) {
        return sigmoid(z) + weighted(z);
    }

    /** 2 s t + z s t (t - s). */
    @Override
    public double secondDerivative(double z, double a) {
        double s = sigmoid(z);
        double t = sigmoid(-z);
        return 2.0 * s * t + weighted(z) * (t - s);
    }

    /** z s t: 0 at the infinities. */
    private static double weighted(double z) {
        return Double.isInfinite(z) ? 0.0 : z * sigmoid(z) * sigmoid(-z);
    }

    /** Of a very negative z its exponential, where 1 / (1 + exp(-z)) would be 0. */
    private static double sigmoid(double z) {
        if (z < 0.0) {
            double e = Math.exp(z);
            return e / (1.0 + e);
        }
        return Sigmoid.of(z);
    }

    @Override
    public boolean derivativeNeedsInput() {
        return true;
    }

    /** At z = 2.39936, where f'' is 0. */
    @Override
    public double maxSlope() {
        return 1.09983932012887;
    }

    /** f''(0). */
    @Override
    public double maxSecondDerivative() {
        return 0.5;
    }

    /** s has four roundings and z s t ten; where they cancel, near -1.278, they are equal. */
    @Override
    public double cancellation(double z, double a) {
        return 14.0 * sigmoid(z);
    }
}
