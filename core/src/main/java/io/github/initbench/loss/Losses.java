package io.github.initbench.loss;

import java.util.List;
import java.util.stream.Collectors;

/** The losses by name. */
public final class Losses {

    private static final List<Loss> ALL = List.of(new BinaryCrossEntropy(), new NaiveBinaryCrossEntropy());

    private Losses() {}

    /** All of them, in the order in which they are listed to a user. */
    public static List<Loss> all() {
        return ALL;
    }

    /**
     * The loss of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Loss named(String name) {
        return ALL.stream()
                .filter(loss -> loss.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown loss '" + name + "'; available: "
                        + ALL.stream().map(Loss::name).collect(Collectors.joining(", "))));
    }
}
