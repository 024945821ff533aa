package io.github.initbench.activation;

import io.github.initbench.catalogue.Catalogue;
import java.util.List;

/** The activations by name, with their default parameters. */
public final class Activations {

    private static final Catalogue<Activation> CATALOGUE = new Catalogue<>(
            "activation",
            List.of(
                    new Relu(),
                    new Tanh(),
                    new Sigmoid(),
                    new LeakyRelu(LeakyRelu.DEFAULT_SLOPE),
                    new Silu(),
                    new Linear()),
            Activation::name);

    private Activations() {}

    /** All of them, in the order in which they are listed to a user. */
    public static List<Activation> all() {
        return CATALOGUE.all();
    }

    /**
     * The activation of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static Activation named(String name) {
        return CATALOGUE.named(name);
    }
}
