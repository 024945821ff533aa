package io.github.initbench.data.file;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a Python literal: brackets, commas, colons, texts, integers, True and False. No other is understood. */
final class PythonTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "[ \\t\\r\\n]*+([{}()\\[\\],:]|'[^'\\\\\\r\\n]*+'|\"[^\"\\\\\\r\\n]*+\"|[0-9]++L?|[A-Za-z]++|$)");
    private static final int MAX_DIGITS = 18; // of a long

    private final DataFile file;
    private final String place;
    private final Matcher matcher;
    private final int length;
    private String token = "";

    PythonTokens(DataFile file, String place, String literal) {
        this.file = file;
        this.place = place;
        matcher = TOKEN.matcher(literal);
        length = literal.length();
        advance();
    }

    /** Passes over a token, if it is the next one. */
    boolean accept(String wanted) {
        boolean found = token.equals(wanted);
        if (found) {
            advance();
        }
        return found;
    }

    void expect(String wanted) {
        if (!accept(wanted)) {
            throw unexpected("'" + wanted + "'");
        }
    }

    void expectEnd() {
        if (!token.isEmpty()) {
            throw unexpected("its end");
        }
    }

    /** A text, without its quotes. */
    String text() {
        if (!token.startsWith("'") && !token.startsWith("\"")) {
            throw unexpected("a text in quotes");
        }
        String text = token.substring(1, token.length() - 1);
        advance();
        return text;
    }

    boolean truth() {
        if (accept("True")) {
            return true;
        }
        if (accept("False")) {
            return false;
        }
        throw unexpected("True or False");
    }

    /** A tuple of integers. */
    List<Long> integers(int max) {
        List<Long> integers = new ArrayList<>();
        expect("(");
        while (!accept(")")) {
            if (integers.size() == max) {
                throw unexpected("at most " + max + " integers");
            }
            integers.add(integer());
            if (!accept(",")) {
                if (integers.size() == 1) {
                    throw unexpected("a comma, which makes a tuple");
                }
                expect(")");
                break;
            }
        }
        return List.copyOf(integers);
    }

    private long integer() {
        String digits = token.endsWith("L") ? token.substring(0, token.length() - 1) : token; // Python 2 wrote 3L
        if (digits.isEmpty() || digits.length() > MAX_DIGITS || !Character.isDigit(digits.charAt(0))) {
            throw unexpected("an integer of at most " + MAX_DIGITS + " digits");
        }
        advance();
        return Long.parseLong(digits);
    }

    private void advance() {
        if (!matcher.lookingAt()) {
            throw file.error(
                    place,
                    "expected a Python dictionary as header, found what is none after character "
                            + matcher.regionStart());
        }
        token = matcher.group(1);
        matcher.region(matcher.end(), length);
    }

    private RuntimeException unexpected(String wanted) {
        return file.error(
                place,
                "expected " + wanted + " in the header, found "
                        + (token.isEmpty() ? "its end" : DataError.quoted(token)));
    }
}
