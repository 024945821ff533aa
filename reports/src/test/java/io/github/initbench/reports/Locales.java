package io.github.initbench.reports;

import java.util.Locale;

/** Runs code under another default locale. */
public final class Locales {

    /** Code that may throw. */
    public interface Action {
        void run() throws Exception;
    }

    private Locales() {}

    /** Runs the action with the locale as default, and puts back what was there. */
    public static void with(String languageTag, Action action) throws Exception {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(languageTag));
        try {
            action.run();
        } finally {
            Locale.setDefault(before);
        }
    }
}
