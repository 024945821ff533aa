package io.github.initbench.reports.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A table file open for append: RFC 4180, UTF-8, LF. Each row is one write of one whole line and nothing is buffered in
 * the JVM, so a run killed between rows keeps every row appended so far. Confined to one thread, and to one writer a
 * file.
 *
 * @param <R> the row
 */
public final class TableWriter<R extends Record> implements Closeable {

    private final Table<R> table;
    private final OutputStream out;

    private TableWriter(Table<R> table, OutputStream out) {
        this.table = table;
        this.out = out;
    }

    /**
     * Opens a file, creating it with its header when it is absent or empty. An existing file is read first, whole: one
     * with another header, or an older version's, a torn last line or an unreadable row is refused as {@link TableReader} would refuse it, and
     * left as it was.
     */
    public static <R extends Record> TableWriter<R> open(Table<R> table, Path file) throws IOException {
        boolean isNew = !Files.exists(file) || Files.size(file) == 0;
        if (!isNew) {
            TableReader.requireNewest(table, file);
        }
        OutputStream out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        try {
            if (isNew) {
                out.write(line(table.columns()));
            }
            return new TableWriter<>(table, out);
        } catch (IOException e) {
            out.close();
            throw e;
        }
    }

    /** The whole text of a table file: header and rows. */
    public static <R extends Record> String text(Table<R> table, List<R> rows) {
        StringBuilder text = new StringBuilder(new String(line(table.columns()), StandardCharsets.UTF_8));
        rows.forEach(row -> text.append(new String(line(table.toFields(row)), StandardCharsets.UTF_8)));
        return text.toString();
    }

    /** Appends a row; when it returns, the line has been handed to the operating system. */
    public void append(R row) throws IOException {
        out.write(line(table.toFields(row)));
    }

    /** Appends rows in one write, so that a fork's rows are all there or all absent whenever the run is killed. */
    public void appendAll(List<R> rows) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (R row : rows) {
            lines.writeBytes(line(table.toFields(row)));
        }
        out.write(lines.toByteArray());
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static byte[] line(List<String> fields) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(fields);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringWriter does not fail", e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
