package io.github.initbench.activation;

import java.util.List;
import java.util.stream.Collectors;

/** The activations by name, with their default parameters. */
public final class Activations {

    private static final List<Activation> ALL =
            List.of(new Relu(), new Tanh(), new Sigmoid(), new LeakyRelu(LeakyRelu.DEFAULT_SLOPE), new Linear());

    private Activations() {}

    /** All of them, in the order in which they are listed to a user. */
    public static List<Activation> all() {
        return ALL;
    }

    /**
     * The activation of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Activation named(String name) {
        return ALL.stream()
                .filter(activation -> activation.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown activation '" + name + "'; available: "
                        + ALL.stream().map(Activation::name).collect(Collectors.joining(", "))));
    }
}
