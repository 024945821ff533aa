package io.github.initbench.init;

/**
 * One initializer of the catalogue.
 *
 * @param name what a user types and a table shows: lower-case letters, digits and hyphens
 * @param formula the distribution of a weight
 * @param source where it comes from, exactly
 * @param initializer the rule
 */
public record CatalogueEntry(String name, String formula, String source, Initializer initializer) {

    /** Validates; an error is an IllegalArgumentException of one line. */
    public CatalogueEntry {
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException(
                    "catalogue: name '" + name + "'; use lower-case letters, digits and hyphens, a letter first");
        }
        if (formula.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("catalogue: " + name + " lacks its formula or its source; give both");
        }
    }
}
