package io.github.initbench.reports.summary;

import org.jspecify.annotations.Nullable;

/**
 * How much a network gets right of a set, as text for people.
 *
 * @param share of its examples, 0 to 1; null where there is none
 * @param balanced mean of the shares of its classes; null where it is not known
 */
public record Accuracy(@Nullable Double share, @Nullable Double balanced) {

    /** They are sums in another order where all classes have as many examples. */
    private static final double ROUNDING = 1e-9;

    /**
     * In percent, with the balanced one where it looks different: 95% (balanced 50%).
     *
     * @param sign of percent, with a blank before it if there is to be one
     */
    public String render(int decimals, String sign) {
        if (share == null) {
            return Numbers.MISSING;
        }
        String text = Numbers.percent(share, decimals) + sign;
        if (balanced == null || Math.abs(share - balanced) < ROUNDING) {
            return text;
        }
        String other = Numbers.percent(balanced, decimals) + sign;
        return other.equals(text) ? text : text + " (balanced " + other + ")";
    }
}
