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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads table files back into rows, of older versions too, which their header determines. A table that a spreadsheet saved again, with a
 * byte order mark or CRLF, is the same table. Whatever else is not exactly the table is an IOException naming file, line, column,
 * expected and found.
 */
public final class TableReader {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private TableReader() {}

    /**
     * The rows of a file, in order, as rows of the newest version: what an older one lacks is null. A file without a
     * header, or whose last line is torn, is an error.
     */
    public static <R extends Record> List<R> read(Table<R> table, Path file) throws IOException {
        List<CsvRecord> lines = parse(file);
        List<String> header = lines.get(0).getFields();
        Optional<Layout> older = table.older(header);
        if (older.isEmpty() && !header.equals(table.columns())) {
            throw wrongHeader(table, table.headers(), file, lines);
        }
        List<R> rows = new ArrayList<>();
        for (CsvRecord line : lines.subList(1, lines.size())) {
            rows.add(row(table, older, file, line));
        }
        return List.copyOf(rows);
    }

    /** The columns in a file's header. */
    public static List<String> header(Path file) throws IOException {
        return parse(file).get(0).getFields();
    }

    /** As {@link #read}, but of the newest version alone: a file to which rows will be appended. */
    static void requireNewest(Table<?> table, Path file) throws IOException {
        List<CsvRecord> lines = parse(file, text(file));
        if (!lines.get(0).getFields().equals(table.columns())) {
            throw wrongHeader(table, List.of(table.columns()), file, lines);
        }
        List<?> unused = read(table, file);
    }

    private static List<CsvRecord> parse(Path file) throws IOException {
        String text = text(file);
        List<CsvRecord> lines = parse(file, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        requireCommas(file, lines.get(0).getFields());
        return lines;
    }

    private static void requireCommas(Path file, List<String> header) throws IOException {
        String first = header.get(0);
        if (header.size() == 1 && (first.contains(";") || first.contains("\t"))) {
            throw new IOException(file + ", line 1: expected commas between the columns, found "
                    + (first.contains(";") ? "semicolons" : "tabs")
                    + "; save the table with commas between fields, and with points in numbers");
        }
    }

    private static List<CsvRecord> parse(Path file, String text) throws IOException {
        if (text.isEmpty()) {
            throw new IOException(file + ": expected a header, found an empty file");
        }
        // The writer ends every line and closes every quote. Quotes are counted because the text of a quoted field,
        // such as a stack trace, may be cut at one of its own line ends.
        boolean unclosed = text.chars().filter(c -> c == '"').count() % 2 != 0;
        if (unclosed || (!text.endsWith("\n") && !isSavedAgain(text))) {
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

    /** By a spreadsheet, as its header ends in CRLF: some leave the last line without an end. */
    private static boolean isSavedAgain(String text) {
        return text.lines()
                .findFirst()
                .filter(header -> text.startsWith("\r\n", header.length()))
                .isPresent();
    }

    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": expected a table, found a folder; name a file");
        }
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new IOException(file + ": expected UTF-8, found bytes that are not; save it as UTF-8", e);
        }
    }

    private static IOException torn(Path file, String text, boolean unclosed) {
        long line = text.stripTrailing().lines().count();
        String expected = unclosed ? "expected a closing quote" : "expected a line end";
        return new IOException(file + ", line " + line + ": torn last line, " + expected
                + ", found the end of the file; remove that row");
    }

    /** The error of a header that is none of a table's; it is held against that which it has most in common with. */
    private static IOException wrongHeader(Table<?> table, List<List<String>> known, Path file, List<CsvRecord> lines) {
        List<String> found = lines.get(0).getFields();
        List<String> expected = known.stream()
                .max(Comparator.comparingInt(header -> inCommon(header, found)))
                .orElseThrow();
        return new IOException(file + ", line 1, " + firstDifference(expected, found) + "; " + versions(table, lines)
                + "; expected header " + String.join(",", expected) + ", found header " + String.join(",", found));
    }

    /** How many columns are the same, from the first on. */
    private static int inCommon(List<String> expected, List<String> found) {
        int i = 0;
        while (i < expected.size() && i < found.size() && expected.get(i).equals(found.get(i))) {
            i++;
        }
        return i;
    }

    /** "schema 3 is unknown ...": the version that the file states, and the versions that are known. */
    private static String versions(Table<?> table, List<CsvRecord> lines) {
        boolean stated = lines.size() > 1
                && lines.get(0).getField(0).equals("schema")
                && lines.get(1).getField(0).matches("\\d{1,9}");
        String known = table.schema() == 1 ? "known is schema 1" : "known are schemas 1 to " + table.schema();
        return stated
                ? "the file's schema is " + lines.get(1).getField(0) + ", " + known
                        + ", none with these columns; "
                        + (Integer.parseInt(lines.get(1).getField(0)) > table.schema()
                                ? "use the initbench that wrote it, or a newer one"
                                : "name them as they were written")
                : known;
    }

    private static String firstDifference(List<String> expected, List<String> found) {
        int i = inCommon(expected, found);
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
