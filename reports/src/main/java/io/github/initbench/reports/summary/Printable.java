package io.github.initbench.reports.summary;

import java.util.regex.Pattern;

/**
 * Text from files, libraries and other processes as it may be shown: what would steer a terminal, break a line or turn the
 * direction of writing becomes a question mark.
 */
public final class Printable {

    private static final String UNSEEN =
            "\\p{Cntrl}\\x{80}-\\x{9f}\\x{2028}\\x{2029}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}";
    private static final Pattern IN_A_LINE = Pattern.compile("\\R|[" + UNSEEN + "]");
    private static final Pattern IN_A_TEXT = Pattern.compile("\\r(?!\\n)|[" + UNSEEN + "&&[^\\t\\r\\n]]");

    private Printable() {}

    /** On one line: a line break is one question mark. */
    public static String line(String text) {
        return IN_A_LINE.matcher(text).replaceAll("?");
    }

    /** With its line breaks and tabs: text that was laid out in lines, of parts that are each on one. */
    public static String text(String text) {
        return IN_A_TEXT.matcher(text).replaceAll("?");
    }
}
