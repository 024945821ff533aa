package io.github.initbench.reports.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads table files back into rows. Whatever is not exactly the table is an IOException naming file, line, column,
 * expected and found.
 */
public final class TableReader {

    private TableReader() {}

    /** The rows of a file, in order. A file without a header, or whose last line is torn, is an error. */
    public static <R extends Record> List<R> read(Table<R> table, Path file) throws IOException {
        List<CsvRecord> lines = parse(file);
        List<R> rows = new ArrayList<>();
        for (CsvRecord line : lines) {
            if (line == lines.get(0)) {
                checkHeader(table, file, line.getFields());
            } else {
                rows.add(row(table, file, line));
            }
        }
        return List.copyOf(rows);
    }

    private static List<CsvRecord> parse(Path file) throws IOException {
        String text = text(file);
        if (text.isEmpty()) {
            throw new IOException(file + ": expected a header, found an empty file");
        }
        // The writer ends every line and closes every quote. Quotes are counted because the text of a quoted field,
        // such as a stack
        // trace, may be cut at one of its own line ends.
        boolean unclosed = text.chars().filter(c -> c == '"').count() % 2 != 0;
        if (unclosed || !text.endsWith("\n")) {
            throw torn(file, text, unclosed);
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return reader.stream().toList();
        } catch (CsvParseException e) {
            throw new IOException(file + ": expected RFC 4180, found: " + e.getMessage(), e);
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": expected UTF-8, found bytes that are not", e);
        }
    }

    private static IOException torn(Path file, String text, boolean unclosed) {
        long line = text.stripTrailing().lines().count();
        String expected = unclosed ? "expected a closing quote" : "expected a line end";
        return new IOException(file + ", line " + line + ": torn last line, " + expected
                + ", found the end of the file; remove that row");
    }

    private static void checkHeader(Table<?> table, Path file, List<String> found) throws IOException {
        List<String> expected = table.columns();
        if (!found.equals(expected)) {
            throw new IOException(file + ", line 1, " + firstDifference(expected, found) + "; expected header "
                    + String.join(",", expected) + ", found header " + String.join(",", found));
        }
    }

    private static String firstDifference(List<String> expected, List<String> found) {
        int i = 0;
        while (i < expected.size() && i < found.size() && expected.get(i).equals(found.get(i))) {
            i++;
        }
        String want = i < expected.size() ? "'" + expected.get(i) + "'" : "no further column";
        String have = i < found.size() ? "'" + found.get(i) + "'" : "no further column";
        return "column " + (i + 1) + ": expected " + want + ", found " + have;
    }

    private static <R extends Record> R row(Table<R> table, Path file, CsvRecord line) throws IOException {
        try {
            return table.fromFields(line.getFields());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ", line " + line.getStartingLineNumber() + ", " + e.getMessage(), e);
        }
    }
}
