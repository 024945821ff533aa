package io.github.initbench.reports.table;

import java.util.Locale;

/** The words that stand for enum constants, in tables and in text. */
public final class Words {

    private Words() {}

    /** The constant's name in lower case, with '-' for '_'. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
