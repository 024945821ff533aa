package io.github.initbench.reports.compare;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest slowdown that matters in practice: with 0.05 a ratio of times up to 1.05 does not.
 *
 * @param fraction above 0, below 1: 5 would mean 500 %, where 5 % is meant
 */
public record Threshold(double fraction) {

    private static final Pattern TEXT = Pattern.compile("(\\d+(?:\\.\\d+)?|\\.\\d+)(%?)");
    private static final double MOST = 1.0;

    public Threshold {
        if (!(fraction > 0 && fraction < MOST)) {
            throw new IllegalArgumentException(
                    "threshold: " + fraction + " is outside 0 to 1, both excluded; give 5% or 0.05");
        }
    }

    /**
     * From "5%" or "0.05".
     *
     * @throws IllegalArgumentException if it is neither
     */
    public static Threshold parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("threshold: '" + text + "' is no fraction; give 5% or 0.05");
        }
        BigDecimal number = new BigDecimal(matcher.group(1));
        return new Threshold((matcher.group(2).isEmpty() ? number : number.movePointLeft(2)).doubleValue());
    }

    /** "5%". */
    public String render() {
        return BigDecimal.valueOf(fraction)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString() + "%";
    }
}
