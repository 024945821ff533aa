package io.github.initbench.reports.summary;

import java.util.List;
import java.util.stream.Collectors;

/** A table as GitHub's Markdown. What Markdown or HTML would take for its own is escaped. */
public record MarkdownTable(List<String> header, List<List<String>> rows) {

    public MarkdownTable {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The lines, each ended by LF. */
    public String render() {
        return line(header) + "|" + " --- |".repeat(header.size()) + "\n"
                + rows.stream().map(MarkdownTable::line).collect(Collectors.joining());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(MarkdownTable::escape).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    /** Text that Markdown shows as it is, on one line. */
    public static String escape(String text) {
        return Printable.line(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_~|\\[\\]])", "\\\\$1");
    }
}
