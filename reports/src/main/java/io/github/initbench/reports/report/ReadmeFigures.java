package io.github.initbench.reports.report;

import io.github.initbench.reports.run.AtomicFile;
import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.run.RunReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The figures in README.md, between two markers: written from a published report by a program, so that none can be stale unseen. */
public final class ReadmeFigures {

    static final String BEGIN = "<!-- figures: begin -->\n";
    static final String END = "<!-- figures: end -->";

    private static final Pattern REPORT = Pattern.compile("\\(reports/published/([^/)]+)/");

    private ReadmeFigures() {}

    /** What stands between the markers; empty where there are none. */
    public static Optional<String> in(String readme) {
        int begin = readme.indexOf(BEGIN);
        int end = readme.indexOf(END, begin + 1); // both may be mentioned elsewhere, but not as lines
        return begin < 0 || end < 0 ? Optional.empty() : Optional.of(readme.substring(begin + BEGIN.length(), end));
    }

    /** The name of the published report that figures link to; empty where they link to none. */
    public static Optional<String> report(String figures) {
        Matcher link = REPORT.matcher(figures);
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /**
     * The figures of a published report.
     *
     * @param report its folder
     */
    public static String of(Path report) throws IOException {
        Run run = new RunReader(RunReader.PUBLISHED).read(report.toString());
        return FiguresMarkdown.of(
                run, String.valueOf(report.toAbsolutePath().normalize().getFileName()));
    }

    /**
     * Puts the figures of a published report between a file's markers.
     *
     * @throws IOException on one line, naming file and remedy
     */
    public static void write(Path readme, Path report) throws IOException {
        RunReader.requireFolder(report);
        if (!Files.isRegularFile(readme)) {
            throw new IOException("readme: " + readme + " is no file; name the one that has the markers");
        }
        String text = Files.readString(readme);
        String figures = in(text).orElseThrow(() -> new IOException(
                readme + ": has no lines " + BEGIN.strip() + " and " + END + " one after the other; add them"));
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        AtomicFile.write(readme, text.substring(0, begin) + of(report) + text.substring(begin + figures.length()));
    }
}
