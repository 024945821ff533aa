package io.github.initbench.init;

import io.github.initbench.catalogue.Catalogue;
import io.github.initbench.init.VarianceScaling.Distribution;
import io.github.initbench.init.VarianceScaling.Fan;
import java.util.List;

/** The catalogue of initializers by name. */
public final class Initializers {
    private static final double LARGE_STANDARD_DEVIATION = 10;

    private static final Catalogue<CatalogueEntry> CATALOGUE = new Catalogue<>(
            "initializer",
            List.of(
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
                            new VarianceScaling(1, Fan.IN, Distribution.NORMAL))),
            CatalogueEntry::name);

    private Initializers() {}

    /** All of them, in the order in which they are listed to a user. */
    public static List<CatalogueEntry> all() {
        return CATALOGUE.all();
    }

    /**
     * The entry of that name.
     *
     * @throws IllegalArgumentException if there is none; the message lists those that exist
     */
    public static CatalogueEntry named(String name) {
        return CATALOGUE.named(name);
    }
}
