package io.github.initbench.loss;

import io.github.initbench.errorfree.Compensated;
import io.github.initbench.errorfree.RoundingError;

/**
 * A running sum: the rounding error of each addition is added up beside the sum.
 *
 * <p>Terms may be larger than the sum. An infinite or NaN term gives the plain sum's infinity or NaN. Neumaier 1974, "Rundungsfehleranalyse
 * einiger Verfahren zur Summation endlicher Summen", ZAMM 54.
 */
final class CompensatedSum {

    private double sum;
    private double errors;

    void add(double term) {
        double next = sum + term;
        errors += RoundingError.ofSum(sum, term, next);
        sum = next;
    }

    double value() {
        return Compensated.corrected(sum, errors);
    }
}
