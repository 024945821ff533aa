package io.github.initbench.reports.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table as plain text: columns aligned, two spaces apart, those that hold only numbers to the right. Immutable. */
public record TextTable(List<String> header, List<List<String>> rows) {

    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d+)?([eE][+-]?\\d+)?|Infinity)|NaN");

    /**
     * Cells are shown on one line, as {@link Printable#line} has it. A row with more or fewer cells than the header:
     * IllegalArgumentException.
     */
    public TextTable {
        header = oneLine(header);
        rows = rows.stream().map(TextTable::oneLine).toList();
        for (List<String> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException("text table: expected " + header.size() + " cells as in " + header
                        + ", found " + row.size() + " in " + row);
            }
        }
    }

    /** The lines, header first, each ended by LF and without trailing blanks. */
    public String render() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(header);
        lines.addAll(rows);
        int[] widths = IntStream.range(0, header.size())
                .map(column -> lines.stream()
                        .mapToInt(line -> width(line.get(column)))
                        .max()
                        .orElse(0))
                .toArray();
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            String joined = IntStream.range(0, line.size())
                    .mapToObj(column -> pad(line.get(column), widths[column], isNumeric(column)))
                    .collect(Collectors.joining("  "));
            text.append(joined.stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private boolean isNumeric(int column) {
        List<String> cells = rows.stream()
                .map(row -> row.get(column))
                .filter(cell -> !cell.isEmpty() && !cell.equals(Numbers.MISSING))
                .toList();
        return !cells.isEmpty()
                && cells.stream().allMatch(cell -> NUMBER.matcher(cell).matches());
    }

    private static String pad(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - width(cell));
        return right ? blanks + cell : cell + blanks;
    }

    private static int width(String cell) {
        return cell.codePointCount(0, cell.length());
    }

    private static List<String> oneLine(List<String> cells) {
        return cells.stream().map(Printable::line).toList();
    }
}
