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
import java.util.Optional;

/**
 * Reads table files back into rows, of older versions too: their header says which. Whatever is not exactly the table is
 * an IOException naming file, line, column, expected and found.
 */
public final class TableReader {

    private TableReader() {}

    /**
     * The rows of a file, in order, as rows of the newest version: what an older one lacks is null. A file without a
     * header, or whose last line is torn, is an error.
     */
    public static <R extends Record> List<R> read(Table<R> table, Path file) throws IOException {
        List<CsvRecord> lines = parse(file);
        List<String> header = lines.get(0).getFields();
        Optional<Layout> older = table.older(header);
        if (older.isEmpty()) {
            checkHeader(table, file, lines);
        }
        List<R> rows = new ArrayList<>();
        for (CsvRecord line : lines.subList(1, lines.size())) {
            rows.add(row(table, older, file, line));
        }
        return List.copyOf(rows);
    }

    /** The columns that a file says it has. */
    public static List<String> header(Path file) throws IOException {
        return parse(file).get(0).getFields();
    }

    /** As {@link #read}, but of the newest version alone: a file to which rows will be appended. */
    static void requireNewest(Table<?> table, Path file) throws IOException {
        checkHeader(table, file, parse(file));
        List<?> unused = read(table, file);
    }

    private static List<CsvRecord> parse(Path file) throws IOException {
        String text = text(file);
        if (text.isEmpty()) {
            throw new IOException(file + ": expected a header, found an empty file");
        }
        // The writer ends every line and closes every quote. Quotes are counted because the text of a quoted field,
        // such as a stack trace, may be cut at one of its own line ends.
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

    private static void checkHeader(Table<?> table, Path file, List<CsvRecord> lines) throws IOException {
        List<String> expected = table.columns();
        List<String> found = lines.get(0).getFields();
        if (!found.equals(expected)) {
            throw new IOException(file + ", line 1, " + firstDifference(expected, found) + "; " + versions(table, lines)
                    + "; expected header " + String.join(",", expected) + ", found header "
                    + String.join(",", found));
        }
    }

    /** "schema 3 is unknown ...": what version the file says it is, and what is known of it. */
    private static String versions(Table<?> table, List<CsvRecord> lines) {
        boolean says = lines.size() > 1
                && lines.get(0).getField(0).equals("schema")
                && lines.get(1).getField(0).matches("\\d+");
        String known = table.schema() == 1 ? "known is schema 1" : "known are schemas 1 to " + table.schema();
        return says
                ? "the file's schema is " + lines.get(1).getField(0) + ", " + known
                        + ", none with these columns; use the initbench that wrote it, or a newer one"
                : known;
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

    private static <R extends Record> R row(Table<R> table, Optional<Layout> older, Path file, CsvRecord line)
            throws IOException {
        try {
            return older.isPresent()
                    ? table.fromFields(older.get(), line.getFields())
                    : table.fromFields(line.getFields());
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ", line " + line.getStartingLineNumber() + ", " + e.getMessage(), e);
        }
    }
}
