package io.github.initbench.data.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is to be understood.
 *
 * @param header whether the first row names the columns
 * @param labelColumn the column of the classes: its name, or its index from 0; null for the last one
 * @param classes the classes in the order of their numbers, of which a file need not have all; empty for those in the
 *     file, in ascending order: of their values if all are numbers, else of their text
 * @param separator between two fields
 */
public record CsvOptions(Header header, @Nullable String labelColumn, List<String> classes, char separator) {

    /** A comma; the last column holds the classes; whether there is a header is found out. */
    public static final CsvOptions DEFAULT = new CsvOptions(Header.AUTO, null, List.of(), ',');

    private static final String NO_SEPARATORS = "\"\r\n.+-0123456789\uFEFF";

    /** Whether a file's first row names the columns. */
    public enum Header {
        /** It does if one of its features is text that is not a number. */
        AUTO,
        PRESENT,
        ABSENT
    }

    /** Validates; an error is an IllegalArgumentException of one line. */
    public CsvOptions {
        classes = ClassNames.given(classes);
        if (NO_SEPARATORS.indexOf(separator) >= 0 || Character.isSurrogate(separator)) {
            throw new IllegalArgumentException("csv: character " + (int) separator
                    + " cannot separate numbers; use a comma, a semicolon or a tab");
        }
    }
}
