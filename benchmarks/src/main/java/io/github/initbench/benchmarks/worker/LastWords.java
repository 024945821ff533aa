package io.github.initbench.benchmarks.worker;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a process printed before it ended, as far as it shows the reason. */
final class LastWords {

    private static final int LINES = 4;
    private static final int LINE_LENGTH = 500;
    private static final Pattern EXCEPTION =
            Pattern.compile("(Exception in thread|Caused by: ).*|\\S+(Error|Exception): .*");

    private LastWords() {}

    /** To be appended to a message: the line that names an exception, else the last few; empty where nothing was printed. */
    static String of(String output) {
        List<String> lines = output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> line.substring(0, Math.min(LINE_LENGTH, line.length())))
                .toList();
        if (lines.isEmpty()) {
            return "";
        }
        Optional<String> rootCause = lines.stream()
                .filter(line -> EXCEPTION.matcher(line).matches())
                .reduce((first, later) -> later); // the last one named
        return "; it printed: "
                + rootCause.orElse(String.join(" | ", lines.subList(Math.max(0, lines.size() - LINES), lines.size())));
    }
}
