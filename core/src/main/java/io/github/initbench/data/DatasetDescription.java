package io.github.initbench.data;

import java.util.List;

/**
 * A dataset as reports describe it.
 *
 * @param name what the examples are
 * @param features inputs of an example
 * @param classes the classes' names in the order of their numbers
 * @param examples number of examples
 * @param sha256 of the values as the network sees them: inputs, then targets, as little-endian float64
 */
public record DatasetDescription(String name, int features, List<String> classes, int examples, String sha256) {

    public DatasetDescription {
        classes = List.copyOf(classes);
    }

    /** The description of examples whose hash is known. */
    public static DatasetDescription of(Examples examples, String sha256) {
        return new DatasetDescription(
                examples.name(), examples.features(), examples.classes(), examples.examples(), sha256);
    }
}
