package io.github.initbench.init;

import io.github.initbench.init.VarianceScaling.Distribution;
import io.github.initbench.init.VarianceScaling.Fan;
import java.util.List;
import java.util.stream.Collectors;

/** The catalogue of initializers by name. */
public final class Initializers {
    private static final double LARGE_STANDARD_DEVIATION = 10;

    private static final List<CatalogueEntry> ALL = List.of(
            new CatalogueEntry(
                    "zeros",
                    "W = 0",
                    "The initialization notebook's first choice: no symmetry is broken, all units of a layer stay equal",
                    new Constant(0)),
            new CatalogueEntry(
                    "random",
                    "W ~ N(0, 100)",
                    "The initialization notebook's second choice: randn * 10, too large on purpose, whatever the layer",
                    new Gaussian(LARGE_STANDARD_DEVIATION)),
            new CatalogueEntry(
                    "he",
                    "W ~ N(0, 2 / fanIn)",
                    "He et al. 2015, section 2.2",
                    new VarianceScaling(2, Fan.IN, Distribution.NORMAL)),
            new CatalogueEntry(
                    "xavier",
                    "W ~ N(0, 1 / fanIn)",
                    "The initialization notebook's variant of Xavier, whose variance 1 / fanIn is that of LeCun et al. 1998,"
                            + " section 4.6; Glorot and Bengio 2010, equation 12, average the fans: 2 / (fanIn + fanOut)",
                    new VarianceScaling(1, Fan.IN, Distribution.NORMAL)));

    private Initializers() {}

    /** All of them, in the order in which they are listed to a user. */
    public static List<CatalogueEntry> all() {
        return ALL;
    }

    /**
     * The entry of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static CatalogueEntry named(String name) {
        return ALL.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown initializer '" + name + "'; available: "
                        + ALL.stream().map(CatalogueEntry::name).collect(Collectors.joining(", "))));
    }
}
