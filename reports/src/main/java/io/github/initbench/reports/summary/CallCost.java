package io.github.initbench.reports.summary;

import java.util.Arrays;
import java.util.List;

/**
 * What a call costs, separated by how it grows: seconds = overhead + bytes * perByte + flops * perFlop.
 *
 * <p>Fitted by least squares of the relative errors, with no term below 0. What grows with the operands and is no copy, such as a
 * kernel's packing, is in perByte too: a backend that does not copy shows how much that is.
 *
 * @param overheadSeconds of any call, however small
 * @param secondsPerByte of operands and result
 * @param secondsPerFlop of the products
 * @param relativeError root mean square of (fitted - measured) / measured
 * @param byteInterval of secondsPerByte, over forks and iterations
 */
public record CallCost(
        double overheadSeconds,
        double secondsPerByte,
        double secondsPerFlop,
        double relativeError,
        Interval byteInterval) {

    /** Three terms, and one more to estimate the error. */
    static final int MIN_SIZES = 4;

    private static final long SEED = 2;
    private static final int TERMS = 3;
    private static final int BYTE_TERM = 1;

    /** Which terms take part, a bit each, fewer before more: a term that only fits rounding is not taken. */
    private static final List<Integer> SUBSETS = List.of(1, 2, 4, 3, 5, 6, 7);

    /** A relative error below this is the arithmetic's. */
    private static final double ROUNDING_ERROR = 1e-12;

    /**
     * The fit.
     *
     * @throws IllegalArgumentException if there are fewer than {@link #MIN_SIZES} sizes
     */
    public static CallCost of(Ladder ladder) {
        if (ladder.steps().size() < MIN_SIZES) {
            throw new IllegalArgumentException("call cost: " + ladder.steps().size()
                    + " sizes do not determine three terms and an error; measure four or more");
        }
        double[] terms = fit(ladder);
        double squares = 0.0;
        for (Ladder.Step step : ladder.steps()) {
            double error = seconds(terms, step) / step.seconds() - 1.0;
            squares += error * error;
        }
        return new CallCost(
                terms[0],
                terms[BYTE_TERM],
                terms[2],
                Math.sqrt(squares / ladder.steps().size()),
                Bootstrap.interval(SEED, random -> fit(ladder.resample(random))[BYTE_TERM]));
    }

    /** The share of a step's fitted time that grows with its bytes, 0 to 1. */
    public double byteShare(Ladder.Step step) {
        return secondsPerByte
                * step.bytes()
                / seconds(new double[] {overheadSeconds, secondsPerByte, secondsPerFlop}, step);
    }

    private static double seconds(double[] terms, Ladder.Step step) {
        return terms[0] + terms[BYTE_TERM] * step.bytes() + terms[2] * step.flops();
    }

    /** The best of the fits with some of the terms, none of them below 0: with three terms there are seven to try. */
    private static double[] fit(Ladder ladder) {
        List<Ladder.Step> steps = ladder.steps();
        double[][] rows = new double[steps.size()][];
        for (int i = 0; i < rows.length; i++) {
            double seconds = steps.get(i).seconds();
            rows[i] = new double[] {
                1.0 / seconds, steps.get(i).bytes() / seconds, steps.get(i).flops() / seconds
            };
        }
        double[] best = new double[TERMS];
        double bestResidual = Double.POSITIVE_INFINITY;
        double rounding = rows.length * ROUNDING_ERROR * ROUNDING_ERROR;
        for (int subset : SUBSETS) {
            double[] terms = LeastSquares.toOnes(rows, subset);
            double residual = LeastSquares.residualToOnes(rows, terms);
            if (Arrays.stream(terms).allMatch(term -> term >= 0.0) && residual < bestResidual - rounding) {
                best = terms;
                bestResidual = residual;
            }
        }
        return best;
    }
}
