package io.github.initbench.benchmarks.dataset;

/** A word of a command line that a person is shown, as a shell needs it. */
public final class ShellWord {

    private ShellWord() {}

    /** In single quotes where it holds more than plain characters. */
    public static String of(Object value) {
        String word = value.toString();
        boolean plain = word.chars().allMatch(c -> Character.isLetterOrDigit(c) || "/.,:_-+=@%".indexOf(c) >= 0);
        return plain ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
