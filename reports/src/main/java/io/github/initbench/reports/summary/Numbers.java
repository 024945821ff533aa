package io.github.initbench.reports.summary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as text for people: four significant digits, '.' for the decimal point, the same in every locale. */
public final class Numbers {

    /** What stands where there is no number. */
    public static final String MISSING = "-";

    private static final int DIGITS = 4;
    private static final MathContext FOUR = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

    private Numbers() {}

    /** A number: plain from 0.0001 up to ten million, otherwise with an exponent; {@link #MISSING} for null. */
    public static String format(@Nullable Double value) {
        if (value == null) {
            return MISSING;
        }
        double magnitude = Math.abs(value);
        if (magnitude == 0) {
            return "0";
        } else if (!Double.isFinite(value)) {
            return value.toString();
        } else if (magnitude < 1e-4 || magnitude >= 1e7) {
            return String.format(Locale.ROOT, "%." + (DIGITS - 1) + "e", value);
        }
        BigDecimal rounded = new BigDecimal(value).round(FOUR);
        int exponent = rounded.precision() - rounded.scale() - 1;
        return rounded.setScale(Math.max(0, DIGITS - 1 - exponent), RoundingMode.UNNECESSARY)
                .toPlainString();
    }

    /**
     * A fraction in percent, without the sign. It is 0 or 100 only where it is exactly that: else it gets further decimals.
     *
     * @param decimals how many it has otherwise
     */
    public static String percent(double fraction, int decimals) {
        double percent = 100.0 * fraction;
        String text = String.format(Locale.ROOT, "%." + decimals + "f", percent);
        double shown = Double.parseDouble(text);
        boolean end = shown == 0 || shown == 100;
        return end && shown != percent ? percent(fraction, decimals + 1) : text;
    }

    /** A median of whole numbers: every digit, since a count is exact; {@link #MISSING} for null. */
    public static String count(@Nullable Double value) {
        return value == null
                ? MISSING
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }
}
