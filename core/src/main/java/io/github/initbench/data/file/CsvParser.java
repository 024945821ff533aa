package io.github.initbench.data.file;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.initbench.data.UnreadableDataException;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;

/** Splits a CSV file, RFC 4180, into fields that are handed on and not stored. */
final class CsvParser {

    static final int MAX_COLUMNS = 1 << 20;
    static final int MAX_FIELD_CHARACTERS = 1 << 16;

    private static final String DECLARATION = "sep=";
    private static final char[] NOTHING = {};
    private static final int BUFFER_CHARACTERS =
            2 * MAX_FIELD_CHARACTERS; // of the parser: room for a field and what follows

    private CsvParser() {}

    /** The separator that a first line such as {@code sep=;} names, as Excel understands it. */
    static Optional<Character> declaredSeparator(DataFile file) {
        char[] start = new char[DECLARATION.length() + 2];
        try (InputStream content = file.content();
                Reader text = new Utf8Reader(file, content)) {
            int length = 0;
            for (int read = 0;
                    read >= 0 && length < start.length;
                    read = text.read(start, length, start.length - length)) {
                length += read;
            }
        } catch (IOException e) {
            throw DataError.of(file.path(), ", line 1", e);
        }
        String line = new String(start).toLowerCase(Locale.ROOT);
        boolean ends = line.endsWith("\n") || line.endsWith("\r");
        return line.startsWith(DECLARATION) && ends ? Optional.of(start[DECLARATION.length()]) : Optional.empty();
    }

    /** Hands on every field. Blank lines are passed over, and a first line that declares the separator. */
    static void parse(DataFile file, char separator, CsvFields fields) {
        file.requireUnchanged();
        parse(file, separator, fields, Long.MAX_VALUE);
        file.requireUnchanged();
    }

    /** Hands on the fields of the first rows alone. */
    static void parseFirstRows(DataFile file, char separator, int rows, CsvFields fields) {
        parse(file, separator, fields, rows);
    }

    private static void parse(DataFile file, char separator, CsvFields fields, long rows) {
        Handler handler = new Handler(file, fields);
        try (InputStream content = file.content();
                Reader text = new Utf8Reader(file, content);
                CsvReader<Boolean> reader = CsvReader.builder()
                        .fieldSeparator(separator)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(BUFFER_CHARACTERS)
                        .build(handler, text);
                CloseableIterator<Boolean> iterator = reader.iterator()) {
            long found = 0;
            while (found < rows && iterator.hasNext()) {
                found += iterator.next() ? 1 : 0;
            }
        } catch (CsvParseException e) {
            throw handler.malformed(e, separator);
        } catch (UncheckedIOException e) {
            throw DataError.of(file.path(), handler.position(), e);
        } catch (IOException e) {
            throw DataError.of(file.path(), handler.position(), e);
        }
    }

    /** Limits what a record may be, and hands its fields on. */
    private static final class Handler extends AbstractBaseCsvCallbackHandler<Boolean> {

        private final DataFile file;
        private final CsvFields fields;
        private long line = 1;
        private boolean blank;
        private boolean declaration;
        private int pending; // fields that are blank so far: perhaps all of the row

        Handler(DataFile file, CsvFields fields) {
            this.file = file;
            this.fields = fields;
        }

        String position() {
            return ", line " + line + " or later";
        }

        UnreadableDataException malformed(CsvParseException e, char separator) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof UnreadableDataException ours) {
                return ours; // the parser wraps what its callbacks throw
            }
            String message = String.valueOf(cause.getMessage());
            String other = message.contains("quote: ';'") ? "';'" : message.matches(".*\\(0x0?9\\).*") ? "tab" : "";
            return DataError.at(
                    file.path(),
                    position(),
                    "expected RFC 4180 with the separator '" + separator + "', found: " + message
                            + (other.isEmpty() ? "" : "; if " + other + " separates: --separator " + other),
                    e);
        }

        @Override
        protected void handleBegin(long startingLine) {
            line = startingLine;
            blank = false;
            declaration = false;
            pending = 0;
        }

        @Override
        protected void handleEmpty() {
            blank = true;
        }

        @Override
        protected void handleField(int index, char[] text, int offset, int length, boolean quoted) {
            declaration |= line == 1 && index == 0 && isDeclaration(text, offset, length);
            if (declaration) {
                return;
            }
            if (index == pending && !quoted && isBlank(text, offset, length)) {
                pending++;
                return;
            }
            for (int column = 1; column <= pending; column++) {
                fields.field(line, column, NOTHING, 0, 0);
            }
            pending = -1;
            if (index >= MAX_COLUMNS) {
                throw file.error(", line " + line, "expected at most " + MAX_COLUMNS + " columns, found more");
            }
            if (length > MAX_FIELD_CHARACTERS) {
                throw file.error(
                        ", line " + line + ", column " + (index + 1),
                        "expected at most " + MAX_FIELD_CHARACTERS + " characters, found " + length);
            }
            fields.field(line, index + 1, text, offset, length);
        }

        @Override
        protected Boolean buildRecord() {
            boolean row = !blank && !declaration && pending < 0;
            if (row) {
                fields.endOfRow(line, getFieldCount());
            }
            return row;
        }

        private static boolean isBlank(char[] text, int offset, int length) {
            for (int i = 0; i < length; i++) {
                if (text[offset + i] != ' ' && text[offset + i] != '\t') {
                    return false;
                }
            }
            return true;
        }

        private static boolean isDeclaration(char[] text, int offset, int length) {
            return length <= DECLARATION.length() + 1
                    && new String(text, offset, length).toLowerCase(Locale.ROOT).startsWith(DECLARATION);
        }
    }
}
