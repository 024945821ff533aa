package io.github.initbench.data.file;

import java.util.Locale;
import java.util.Set;

/** What stands in a field for a value that is not there: what pandas, R, Weka and spreadsheets write, in any case. */
final class MissingValue {

    private static final Set<String> WORDS =
            Set.of("", "na", "n/a", "#n/a", "?", "null", "none", "<na>", "nan", "+nan", "-nan", "-");

    private MissingValue() {}

    /** Whether a field holds none. Spaces around it do not count. */
    static boolean is(String field) {
        return WORDS.contains(field.strip().toLowerCase(Locale.ROOT));
    }

    /** The field as an error names it. */
    static String shown(String field) {
        return field.isBlank() ? "nothing" : DataError.quoted(field.strip()) + ", a missing value";
    }
}
