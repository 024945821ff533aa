package io.github.initbench.init;

import static io.github.initbench.init.VarianceScaling.Distribution.NORMAL;
import static io.github.initbench.init.VarianceScaling.Distribution.TRUNCATED_NORMAL;
import static io.github.initbench.init.VarianceScaling.Distribution.UNIFORM;

import io.github.initbench.catalogue.Catalogue;
import io.github.initbench.init.VarianceScaling.Distribution;
import io.github.initbench.init.VarianceScaling.Fan;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The catalogue of initializations by name.
 *
 * <p>A name may have values of parameters behind it: {@code normal:sd=0.1}, {@code uniform:min=-1:max=1}.
 *
 * <p>A new one is a line here: {@code fixed} for a rule of one layer without parameters, {@code rule} for one with, {@code network} for an
 * initialization that sees the network or needs examples:
 *
 * <pre>{@code
 * network("name", "what Z or W are", "source", values -> new Mine(values[0]), new Parameter("tolerance", 0.01))
 * }</pre>
 */
public final class Initializations {

    private static final String HE = "He et al. 2015, section 2.2";
    private static final String GLOROT = "Glorot and Bengio 2010, equation 12";
    private static final String LECUN = "LeCun et al. 1998, section 4.6";
    private static final String KERAS =
            "as in Keras: cut at two standard deviations, widened so that the variance is as given";

    private static final Catalogue<CatalogueEntry> CATALOGUE = new Catalogue<>(
            "initializer",
            List.of(
                    fixed(
                            "zeros",
                            "W = 0",
                            "The initialization notebook's first choice: no symmetry is broken, all units of a layer stay equal",
                            new Constant(0)),
                    fixed(
                            "random",
                            "W ~ N(0, 100)",
                            "The initialization notebook's second choice: randn * 10, too large on purpose, whatever the layer",
                            new Gaussian(10)),
                    fixed("he", "W ~ N(0, 2 / fanIn)", HE, scaling(2, Fan.IN, NORMAL)),
                    fixed(
                            "xavier",
                            "W ~ N(0, 1 / fanIn)",
                            "The initialization notebook's variant of Xavier, whose variance 1 / fanIn is LeCun's: "
                                    + LECUN + "; " + GLOROT + ", averages the fans",
                            scaling(1, Fan.IN, NORMAL)),
                    fixed(
                            "he-truncated",
                            "W ~ N(0, 2 / fanIn), truncated",
                            HE + "; " + KERAS,
                            scaling(2, Fan.IN, TRUNCATED_NORMAL)),
                    fixed(
                            "he-uniform",
                            "W ~ U(-h, h), h = sqrt(6 / fanIn)",
                            "The variance of " + HE,
                            scaling(2, Fan.IN, UNIFORM)),
                    fixed("glorot-normal", "W ~ N(0, 2 / (fanIn + fanOut))", GLOROT, scaling(1, Fan.AVERAGE, NORMAL)),
                    fixed(
                            "glorot-truncated",
                            "W ~ N(0, 2 / (fanIn + fanOut)), truncated",
                            GLOROT + "; " + KERAS,
                            scaling(1, Fan.AVERAGE, TRUNCATED_NORMAL)),
                    fixed(
                            "glorot-uniform",
                            "W ~ U(-h, h), h = sqrt(6 / (fanIn + fanOut))",
                            "Glorot and Bengio 2010, equation 16",
                            scaling(1, Fan.AVERAGE, UNIFORM)),
                    fixed("lecun-normal", "W ~ N(0, 1 / fanIn)", LECUN, scaling(1, Fan.IN, NORMAL)),
                    fixed(
                            "lecun-truncated",
                            "W ~ N(0, 1 / fanIn), truncated",
                            LECUN + "; " + KERAS,
                            scaling(1, Fan.IN, TRUNCATED_NORMAL)),
                    fixed("lecun-uniform", "W ~ U(-h, h), h = sqrt(3 / fanIn)", LECUN, scaling(1, Fan.IN, UNIFORM)),
                    rule(
                            "orthogonal",
                            "W'W = gain^2 I, or WW' where W is wide",
                            "Saxe, McClelland and Ganguli 2014; uniform among orthogonal matrices",
                            values -> new Orthogonal(values[0]),
                            new Parameter("gain", 1)),
                    rule(
                            "normal",
                            "W ~ N(0, sd^2)",
                            "Whatever the layer; 0.01 as in Krizhevsky, Sutskever and Hinton 2012, section 5",
                            values -> new Gaussian(values[0]),
                            new Parameter("sd", 0.01)),
                    rule(
                            "truncated-normal",
                            "W ~ N(0, sd^2), cut at 2 sd",
                            "Whatever the layer; 0.05 as in Keras",
                            values -> new TruncatedNormal(values[0]),
                            new Parameter("sd", 0.05)),
                    rule(
                            "uniform",
                            "W ~ U(min, max)",
                            "Whatever the layer; 0.05 as in Keras",
                            values -> new Uniform(values[0], values[1]),
                            new Parameter("min", -0.05),
                            new Parameter("max", 0.05)),
                    rule(
                            "constant",
                            "W = value",
                            "Every unit of a layer stays equal to the others",
                            values -> new Constant(values[0]),
                            new Parameter("value", 0.01)),
                    fixed("ones", "W = 1", "Every unit of a layer stays equal to the others", new Constant(1)),
                    rule(
                            "identity",
                            "W = gain I",
                            "Le, Jaitly and Hinton 2015, section 3, of recurrent ReLU layers",
                            values -> new Identity(values[0]),
                            new Parameter("gain", 1)),
                    rule(
                            "sparse",
                            "W ~ N(0, sd^2), a share of each input's weights 0",
                            "After Martens 2010, section 5, as in PyTorch",
                            values -> new Sparse(values[0], values[1]),
                            new Parameter("sparsity", 0.9),
                            new Parameter("sd", 0.01)),
                    fixed(
                            "torch:linear",
                            "W, b ~ U(-h, h), h = 1 / sqrt(fanIn)",
                            "PyTorch's nn.Linear: kaiming_uniform_ with a = sqrt(5)",
                            new FanInUniform()),
                    fixed(
                            "keras:dense",
                            "W ~ U(-h, h), h = sqrt(6 / (fanIn + fanOut)); b = 0",
                            "Keras's Dense: GlorotUniform",
                            scaling(1, Fan.AVERAGE, UNIFORM)),
                    fixed(
                            "flax:dense",
                            "W ~ N(0, 1 / fanIn), truncated; b = 0",
                            "Flax's Dense and Linear: lecun_normal",
                            scaling(1, Fan.IN, TRUNCATED_NORMAL)),
                    fixed("mlx:linear", "W, b ~ U(-h, h), h = 1 / sqrt(fanIn)", "MLX's nn.Linear", new FanInUniform())),
            CatalogueEntry::base);

    private Initializations() {}

    private static VarianceScaling scaling(double scale, Fan fan, Distribution distribution) {
        return new VarianceScaling(scale, fan, distribution);
    }

    private static CatalogueEntry fixed(String name, String formula, String source, Initializer initializer) {
        return rule(name, formula, source, values -> initializer);
    }

    /** One that sees the network, or needs examples. */
    static CatalogueEntry network(
            String name,
            String formula,
            String source,
            Function<double[], Initialization> make,
            Parameter... parameters) {
        return new CatalogueEntry(name, formula, source, List.of(parameters), make);
    }

    private static CatalogueEntry rule(
            String name, String formula, String source, Function<double[], Initializer> rule, Parameter... parameters) {
        return network(name, formula, source, values -> new LayerByLayer(rule.apply(values)), parameters);
    }

    /** All of them with their parameters' defaults, in the order in which they are listed to a user. */
    public static List<CatalogueEntry> all() {
        return CATALOGUE.all();
    }

    /**
     * The entry of that name, with the values behind it. Names of Keras, JAX and PyTorch are understood; the entry has the catalogue's own name.
     *
     * @throws IllegalArgumentException if there is none, the message lists those that exist; or if it takes no such values
     */
    public static CatalogueEntry named(String text) {
        String base = base(text);
        String values = text.substring(base.length());
        if (base.equals("trunc_normal_") && !values.isEmpty()) {
            throw new IllegalArgumentException("initializer '" + text
                    + "': PyTorch cuts at -2 and 2 whatever the standard deviation; write normal:sd=... or"
                    + " truncated-normal:sd=..., which is cut at two of them");
        }
        Optional<String> meaning = FrameworkNames.meaning(base);
        CatalogueEntry entry = meaning.isPresent() ? named(meaning.get()) : CATALOGUE.named(base);
        return entry.with(ParameterValues.of(text, values));
    }

    /** The name before the values; of a framework's default with the framework's. */
    public static String base(String text) {
        String[] parts = text.split(":", -1);
        boolean isDefault = parts.length > 1
                && !parts[1].contains("=")
                && !CATALOGUE.has(parts[0])
                && FrameworkNames.meaning(parts[0]).isEmpty();
        return isDefault ? parts[0] + ":" + parts[1] : parts[0];
    }
}
