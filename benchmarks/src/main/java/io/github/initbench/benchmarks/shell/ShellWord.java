package io.github.initbench.benchmarks.shell;

import io.github.initbench.dataset.DatasetSpec;
import java.util.stream.Collectors;

/** A word of a command line that a person is shown, as a shell needs it. */
public final class ShellWord {

    private ShellWord() {}

    /** In single quotes where it holds more than plain characters. */
    public static String of(Object value) {
        String word = value.toString();
        boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/.,:_-+=@%".indexOf(c) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** A dataset's options as they are written on the command line. */
    public static String optionsOf(DatasetSpec dataset) {
        return dataset.options().entrySet().stream()
                .map(option -> "--" + option.getKey()
                        + (option.getKey().equals(DatasetSpec.STANDARDIZE) ? "" : " " + of(option.getValue())))
                .collect(Collectors.joining(" "));
    }
}
