package io.github.initbench.benchmarks.console;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as Python prints them: the fewest digits that read back as the same double. */
final class NumPyText {

    private static final int MAX_DIGITS = 17;
    private static final double MIN_PLAIN = 1e-4;
    private static final double MAX_PLAIN = 1e16;

    private NumPyText() {}

    /** The text; inf, -inf and nan as in NumPy. Double.toString has digits too many before JDK 19. */
    static String of(double value) {
        if (!Double.isFinite(value)) {
            return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
        }
        if (value == 0.0) {
            return Double.toString(value);
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        double magnitude = Math.abs(value);
        if (magnitude >= MIN_PLAIN && magnitude < MAX_PLAIN) {
            String plain = shortest.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        String digits = shortest.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - shortest.scale();
        String sign = value < 0 ? "-" : "";
        String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
        String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
        return sign + digits.charAt(0) + fraction + "e" + power;
    }

    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MAX_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return exact.round(new MathContext(MAX_DIGITS));
    }
}
