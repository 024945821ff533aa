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
        return z == Double.NEGATIVE_INFINITY ? -0.0 : z * Sigmoid.of(z);
    }

    /** s (1 + z t), s = sigmoid(z), t = sigmoid(-z). */
    @Override
    public double derivative(double z, double a) {
        double s = Sigmoid.of(z);
        return s + weighted(z, s);
    }

    /** s t (2 + z (t - s)). */
    @Override
    public double secondDerivative(double z, double a) {
        double s = Sigmoid.of(z);
        double t = Sigmoid.of(-z);
        return 2.0 * s * t + weighted(z, s) * (t - s);
    }

    /** z s t: 0 at the infinities. */
    private static double weighted(double z, double s) {
        return Double.isInfinite(z) ? 0.0 : z * s * Sigmoid.of(-z);
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
    public double maxDerivativeSlope() {
        return 0.5;
    }

    /** Both terms of f': each has the roundings of a sigmoid, and below 0 they have opposite signs. */
    @Override
    public double cancellation(double z, double a) {
        return 8.0 * Sigmoid.of(z);
    }
}
