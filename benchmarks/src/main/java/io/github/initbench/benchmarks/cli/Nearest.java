package io.github.initbench.benchmarks.cli;

import io.github.initbench.catalogue.UnknownNameException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What was probably meant by a name that nothing has. */
final class Nearest {

    /** Of Jaro and Winkler, 0 to 1: with less, two names have little but letters in common. */
    private static final double SIMILAR = 0.8;

    private Nearest() {}

    /** The most similar name, in whatever case; empty where none is similar. */
    static Optional<String> to(String name, Collection<String> available) {
        return available.stream()
                .filter(other -> similarity(name, other) >= SIMILAR)
                .max(Comparator.comparingDouble(other -> similarity(name, other)));
    }

    private static double similarity(String one, String other) {
        return new JaroWinklerSimilarity().apply(letters(one), letters(other));
    }

    /** An option without its dashes, which all of them have. */
    private static String letters(String name) {
        return name.replaceFirst("^-+", "").toLowerCase(Locale.ROOT);
    }

    /** "; did you mean ejml?", or nothing. */
    static String question(String name, Collection<String> available) {
        return to(name, available)
                .map(nearest -> "; did you mean " + nearest + "?")
                .orElse("");
    }

    /** The exception's message, with the question before the list. */
    static String message(UnknownNameException e) {
        String question = question(e.name(), e.available());
        return question.isEmpty()
                ? String.valueOf(e.getMessage())
                : "unknown " + e.kind() + " '" + e.name() + "'" + question + " available: "
                        + String.join(", ", e.available());
    }

    /** The question for an option that the command does not have; nothing where something else is wrong. */
    static String optionTo(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> arguments = unmatched.getUnmatched();
        return arguments.isEmpty()
                ? ""
                : question(
                        arguments.get(0).replaceFirst("=.*", ""),
                        e.getCommandLine().getCommandSpec().optionsMap().keySet());
    }
}
