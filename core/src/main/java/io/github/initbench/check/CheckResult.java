package io.github.initbench.check;

import java.util.Optional;

/**
 * What a check found.
 *
 * @param name the check's
 * @param ok whether it passed
 * @param detail what was wrong, on one line; empty where it passed
 */
public record CheckResult(String name, boolean ok, String detail) {

    private static final String OK = "ok\t";
    private static final String FAILED = "FAILED\t";

    public CheckResult {
        detail = detail.replaceAll("\\s+", " ");
    }

    /** One line, for a process that runs checks on behalf of another. */
    public String toLine() {
        return ok ? OK + name : FAILED + name + "\t" + detail;
    }

    /** The reverse of {@link #toLine}; empty where the line is something else. */
    public static Optional<CheckResult> parse(String line) {
        if (line.startsWith(OK)) {
            return Optional.of(new CheckResult(line.substring(OK.length()), true, ""));
        }
        if (line.startsWith(FAILED)) {
            String[] fields = line.substring(FAILED.length()).split("\t", 2);
            return Optional.of(new CheckResult(fields[0], false, fields.length > 1 ? fields[1] : ""));
        }
        return Optional.empty();
    }
}
