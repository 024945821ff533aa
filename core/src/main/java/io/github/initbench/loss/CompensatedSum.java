package io.github.initbench.loss;

/**
 * A running sum with Neumaier's correction: the rounding error of each addition is added up beside the sum.
 *
 * <p>Neumaier 1974, "Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen", ZAMM 54. An infinite or NaN
 * term gives the plain sum's infinity or NaN.
 */
final class CompensatedSum {

    private double sum;
    private double correction;

    void add(double term) {
        double next = sum + term;
        correction += Math.abs(sum) >= Math.abs(term) ? (sum - next) + term : (term - next) + sum;
        sum = next;
    }

    double value() {
        double corrected = sum + correction;
        // An infinite sum leaves inf - inf in the correction.
        return Double.isNaN(corrected) ? sum : corrected;
    }
}
