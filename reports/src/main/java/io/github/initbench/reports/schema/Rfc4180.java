package io.github.initbench.reports.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * Strict CSV: RFC 4180, with LF or CRLF. What it does not allow is refused, where readers in general guess: a quote within an
 * unquoted field, text after a closing quote, a lone CR, a last line without its end.
 */
final class Rfc4180 {

    /**
     * One record.
     *
     * @param number of its first line in the file, from 1
     */
    record Line(int number, List<String> fields) {}

    private final String text;
    private int at;
    private int line = 1;

    private Rfc4180(String text) {
        this.text = text;
    }

    /**
     * The records of a text, the header among them.
     *
     * @throws IllegalArgumentException naming the line, if it is not RFC 4180
     */
    static List<Line> parse(String text) {
        Rfc4180 parser = new Rfc4180(text);
        List<Line> lines = new ArrayList<>();
        while (parser.at < text.length()) {
            lines.add(parser.line());
        }
        return lines;
    }

    private Line line() {
        int first = line;
        List<String> fields = new ArrayList<>();
        do {
            fields.add(peek() == '"' ? quoted() : unquoted());
        } while (skip(','));
        if (peek() == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
            at++;
        }
        if (!skip('\n')) {
            throw at < text.length()
                    ? error("expected a comma or a line end, found '" + peek() + "'")
                    : error("torn last line, expected a line end, found the end of the file; remove that row");
        }
        line++;
        return new Line(first, fields);
    }

    private String unquoted() {
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(peek()) < 0) {
            if (peek() == '"') {
                throw error("a quote within an unquoted field");
            }
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            if (at >= text.length()) {
                throw error("torn last line, expected a closing quote, found the end of the file; remove that row");
            }
            char c = text.charAt(at++);
            if (c == '\n') {
                line++;
            }
            if (c == '"' && !skip('"')) {
                return field.toString();
            }
            field.append(c);
        }
    }

    /** The next character, NUL at the end. */
    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private boolean skip(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    private IllegalArgumentException error(String what) {
        return new IllegalArgumentException("line " + line + ": " + what);
    }
}
