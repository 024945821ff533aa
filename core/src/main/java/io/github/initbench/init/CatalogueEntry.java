package io.github.initbench.init;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One initialization of the catalogue, with values for its parameters.
 *
 * @param base its name in the catalogue: lower-case letters, digits and hyphens; of a framework's default after the framework's, with a colon
 * @param formula the distribution of a weight and, unless it is 0, of a bias; or what the weights bring about
 * @param source where it comes from, exactly
 * @param parameters what it takes, with their values
 * @param make the initialization of the parameters' values, in their order
 */
public record CatalogueEntry(
        String base,
        String formula,
        String source,
        List<Parameter> parameters,
        Function<double[], Initialization> make) {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public CatalogueEntry {
        if (!base.matches("([a-z][a-z0-9]*:)?[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "catalogue: name '" + base + "'; use lower-case letters, digits and hyphens, a letter first");
        }
        if (formula.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("catalogue: " + base + " lacks its formula or its source; give both");
        }
        parameters = List.copyOf(parameters);
    }

    /** What a table shows, and what makes this very entry again: {@code he}, {@code normal:sd=0.1}. */
    public String name() {
        return parameters.stream().map(parameter -> ":" + parameter).collect(Collectors.joining("", base, ""));
    }

    /** The initialization with the parameters' values. */
    public Initialization initialization() {
        return make.apply(parameters.stream().mapToDouble(Parameter::value).toArray());
    }

    /** The rule that each layer gets, with the parameters' values; empty where the initialization sees more than one layer. */
    public Optional<Initializer> layerRule() {
        return initialization() instanceof LayerByLayer lifted ? Optional.of(lifted.rule()) : Optional.empty();
    }

    /**
     * The same with other values.
     *
     * @throws IllegalArgumentException if it takes no such parameter, or not such a value
     */
    CatalogueEntry with(Map<String, Double> values) {
        for (String name : values.keySet()) {
            if (parameters.stream().noneMatch(parameter -> parameter.name().equals(name))) {
                throw new IllegalArgumentException("initializer " + base + " takes no '" + name + "'; "
                        + (parameters.isEmpty()
                                ? "it has no parameters"
                                : "available: "
                                        + parameters.stream()
                                                .map(Parameter::name)
                                                .collect(Collectors.joining(", "))));
            }
        }
        CatalogueEntry other = new CatalogueEntry(
                base,
                formula,
                source,
                parameters.stream()
                        .map(parameter -> new Parameter(
                                parameter.name(), values.getOrDefault(parameter.name(), parameter.value())))
                        .toList(),
                make);
        Initialization unused = other.initialization(); // throws where a value is wrong
        return other;
    }
}
