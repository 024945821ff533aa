package io.github.initbench.benchmarks.cli;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import java.util.Iterator;

/** The names of all activations, for the text of an option. */
final class ActivationNames implements Iterable<String> {

    @Override
    public Iterator<String> iterator() {
        return Activations.all().stream().map(Activation::name).iterator();
    }
}
