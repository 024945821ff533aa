package io.github.initbench.data.file;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a CSV file is to be understood. Columns are given by name, or by index from 0.
 *
 * @param header whether the first row names the columns
 * @param labelColumn the column of the classes; null for the last one that is not dropped, if that is not doubtful
 * @param drop columns that are no features
 * @param keepRowNumbers whether a first column that looks like row numbers is a feature; unless it is or is dropped, it is refused
 * @param missing what becomes of a row that lacks a value
 * @param classes the classes in the order of their numbers, of which a file need not have all; empty for those in the
 *     file, in ascending order: of their values if all are numbers, else of their text. A class that is called like a missing
 *     value, such as NA, must be given
 * @param separator between two fields; null for what a first line such as {@code sep=;} declares, else a comma
 */
public record CsvOptions(
        Header header,
        @Nullable String labelColumn,
        List<String> drop,
        boolean keepRowNumbers,
        Missing missing,
        List<String> classes,
        @Nullable Character separator) {

    /** What the file itself shows. */
    public static final CsvOptions DEFAULT =
            new CsvOptions(Header.AUTO, null, List.of(), false, Missing.REFUSED, List.of(), null);

    private static final String NO_SEPARATORS = "\"\r\n.+-0123456789\uFEFF";

    /** Whether a file's first row names the columns. */
    public enum Header {
        /** It does if its features are words, does not if they are numbers, and is refused if they are mixed. */
        AUTO,
        PRESENT,
        ABSENT
    }

    /** What becomes of a row that lacks a value. */
    public enum Missing {
        REFUSED,
        DROPPED
    }

    /** Validates; an error is an IllegalArgumentException of one line. */
    public CsvOptions {
        drop = List.copyOf(drop);
        classes = ClassNames.given(classes);
        if (separator != null && (NO_SEPARATORS.indexOf(separator) >= 0 || Character.isSurrogate(separator))) {
            throw new IllegalArgumentException("csv: character " + (int) separator
                    + " cannot separate numbers; use a comma, a semicolon or a tab");
        }
    }
}
