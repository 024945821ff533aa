package io.github.initbench.init;

/**
 * A number that an initializer takes.
 *
 * @param name what a user types before the value: lower-case letters
 * @param value what it is where nothing else is given
 */
public record Parameter(String name, double value) {

    /** As it is typed: {@code sd=0.1}. */
    @Override
    public String toString() {
        String text = Double.toString(value);
        return name + "=" + (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
    }
}
