package io.github.initbench.dataset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A dataset's options by name, as text. Each is read with its default, and what was read is remembered: it makes up the
 * effective options, and an option that was given but not read does not belong to the dataset.
 */
final class DatasetOptions {

    private final String dataset;
    private final Map<String, String> given;
    private final Map<String, String> effective = new LinkedHashMap<>();

    DatasetOptions(String dataset, Map<String, String> given) {
        this.dataset = dataset;
        this.given = given;
    }

    int integer(String name, int byDefault) {
        return parse(name, String.valueOf(byDefault), Integer::valueOf, "a whole number");
    }

    long seed(String name, long byDefault) {
        return parse(name, String.valueOf(byDefault), Long::valueOf, "a whole number");
    }

    double number(String name, double byDefault) {
        return parse(name, String.valueOf(byDefault), Double::valueOf, "a number");
    }

    /** Whether an option without a value was given. */
    boolean flag(String name) {
        return !text(name, "").isEmpty();
    }

    String text(String name, String byDefault) {
        return parse(name, byDefault, value -> value, "text");
    }

    /** Without a default: IllegalArgumentException if it was not given. */
    String required(String name, String what) {
        if (!given.containsKey(name)) {
            throw new IllegalArgumentException("dataset " + dataset + ": --" + name + " is missing; it names " + what);
        }
        return text(name, "");
    }

    boolean has(String name) {
        return given.containsKey(name);
    }

    /** The parts between commas; none where the option was not given. */
    List<String> list(String name) {
        String joined = text(name, "");
        return joined.isEmpty() ? List.of() : List.of(joined.split(",", -1));
    }

    /** Refuses options that were given, but that the dataset never read. */
    void requireAllUsed() {
        TreeSet<String> unused = new TreeSet<>(given.keySet());
        unused.removeAll(effective.keySet());
        if (!unused.isEmpty()) {
            throw new IllegalArgumentException("dataset " + dataset + " has no option --" + unused.first()
                    + "; it has --" + String.join(", --", effective.keySet()));
        }
    }

    /** The options in effect, without those that have no value. */
    Map<String, String> effective() {
        Map<String, String> valued = new LinkedHashMap<>(effective);
        valued.values().removeIf(String::isEmpty);
        return valued;
    }

    private interface Parser<T> {
        T parse(String value);
    }

    private <T> T parse(String name, String byDefault, Parser<T> parser, String expected) {
        String value = given.getOrDefault(name, byDefault);
        effective.put(name, value);
        try {
            return parser.parse(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + ": expected " + expected + ", found '" + value + "'", e);
        }
    }
}
