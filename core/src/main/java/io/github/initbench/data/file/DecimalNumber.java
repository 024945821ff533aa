package io.github.initbench.data.file;

/**
 * Decimal numbers in text: an optional sign, digits with an optional point, an optional exponent. Hexadecimal numbers, the
 * words NaN and Infinity, and Java's suffixes d and f are none; spaces and tabs around a number are passed over.
 */
final class DecimalNumber {

    /** Below this a count of units and a power of ten are both exact, so that one operation rounds correctly. */
    private static final long EXACT_UNITS = 1L << 53;

    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    private static final int MAX_EXPONENT = 100_000; // larger ones overflow or vanish alike

    private DecimalNumber() {}

    /** The double next to a text's number; infinite if it is too large, NaN if the text is no number. */
    static double parse(String text) {
        return parse(text.toCharArray(), 0, text.length());
    }

    /** The double next to the number in a range of an array; infinite if it is too large, NaN if there is no number. */
    static double parse(char[] text, int offset, int length) {
        int end = endOfTrimmed(text, offset, length);
        int start = startOfTrimmed(text, offset, end);
        int i = start < end && (text[start] == '+' || text[start] == '-') ? start + 1 : start;
        long units = 0;
        int digits = 0;
        int decimals = 0;
        boolean point = false;
        for (; i < end && (isDigit(text[i]) || (text[i] == '.' && !point)); i++) {
            if (text[i] == '.') {
                point = true;
                continue;
            }
            units = units < EXACT_UNITS ? units * 10 + (text[i] - '0') : units;
            digits++;
            decimals += point ? 1 : 0;
        }
        if (digits == 0) {
            return Double.NaN;
        }
        int exponent = 0;
        if (i < end && (text[i] == 'e' || text[i] == 'E')) {
            exponent = exponent(text, i + 1, end);
            i = exponent == Integer.MIN_VALUE ? i : end;
        }
        if (i < end) {
            return Double.NaN;
        }
        return value(text, start, end, units, exponent - decimals);
    }

    /** Units times a power of ten, the number in a range of an array. */
    private static double value(char[] text, int start, int end, long units, int power) {
        if (units >= EXACT_UNITS || Math.abs(power) >= POWERS.length) {
            return Double.parseDouble(new String(text, start, end - start));
        }
        double magnitude = power < 0 ? units / POWERS[-power] : units * POWERS[power];
        return text[start] == '-' ? -magnitude : magnitude;
    }

    /** The exponent that fills a range of an array, or Integer.MIN_VALUE. */
    private static int exponent(char[] text, int offset, int end) {
        boolean signed = offset < end && (text[offset] == '+' || text[offset] == '-');
        int first = signed ? offset + 1 : offset;
        int value = 0;
        for (int i = first; i < end; i++) {
            if (!isDigit(text[i])) {
                return Integer.MIN_VALUE;
            }
            value = Math.min(MAX_EXPONENT, value * 10 + (text[i] - '0'));
        }
        if (first == end) {
            return Integer.MIN_VALUE;
        }
        return signed && text[offset] == '-' ? -value : value;
    }

    /** Whether a field is True or False in any case, as pandas and R write them: 1 and 0 among numbers. */
    static boolean isTruth(String field) {
        return field.strip().equalsIgnoreCase("true") || field.strip().equalsIgnoreCase("false");
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int startOfTrimmed(char[] text, int offset, int end) {
        int start = offset;
        while (start < end && isSpace(text[start])) {
            start++;
        }
        return start;
    }

    private static int endOfTrimmed(char[] text, int offset, int length) {
        int end = offset + length;
        while (end > offset && isSpace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t';
    }
}
