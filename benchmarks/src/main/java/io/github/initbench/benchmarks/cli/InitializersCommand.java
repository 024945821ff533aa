package io.github.initbench.benchmarks.cli;

import io.github.initbench.activation.Relu;
import io.github.initbench.benchmarks.console.NumPyArray;
import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.init.CatalogueEntry;
import io.github.initbench.init.Initializations;
import io.github.initbench.init.Initializer;
import io.github.initbench.loss.Losses;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.StreamKind;
import io.github.initbench.random.Streams;
import io.github.initbench.reports.summary.TextTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists initializers, or prints the weights that they give a network. */
@Command(
        name = "initializers",
        versionProvider = Version.class,
        description = "Lists the initializers with their parameters, formula and source.")
final class InitializersCommand implements Callable<Integer> {

    private static final Pattern LAYER = Pattern.compile("([1-9]\\d{0,8})x([1-9]\\d{0,8})");

    private static final int MAX_PRINTED = 1000;
    private static final long DEFAULT_SEED = 3;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(
            arity = "0..*",
            split = ",",
            paramLabel = "NAMES",
            description =
                    "Those to list, by our names or those of Keras, JAX or PyTorch, with values as in normal:sd=0.1 (all).")
    private List<String> names = List.of();

    @Option(
            names = "--layer",
            paramLabel = "OUTxIN",
            description = "Also shows the variance of a weight in a layer of so many outputs and inputs, as in 10x2.")
    private @Nullable String layer;

    @Option(
            names = "--layers",
            split = ",",
            paramLabel = "SIZES",
            description = "Prints the weights that a network of these sizes begins with, as the notebooks do.")
    private List<Integer> layers = List.of();

    @Option(names = "--weight-seed", paramLabel = "SEED", description = "Seed of these weights (3).")
    private @Nullable Long weightSeed;

    @Option(
            names = "--streams",
            paramLabel = "KIND",
            completionCandidates = StreamKinds.class,
            description =
                    "How the seed becomes random streams: numpy, one through all layers; named, one per layer (numpy).")
    private @Nullable String streams;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    InitializersCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        List<CatalogueEntry> entries = names.isEmpty()
                ? Initializations.all()
                : understood(names, err).stream().map(Initializations::named).toList();
        if (!layers.isEmpty()) {
            if (layer != null) {
                throw new IllegalArgumentException("--layer goes without --layers; give one of them");
            }
            printWeights(entries);
            return ExitCodes.OK;
        }
        if (weightSeed != null || streams != null) {
            throw new IllegalArgumentException(
                    (weightSeed != null ? "--weight-seed" : "--streams") + " needs --layers");
        }
        List<String> columns = new ArrayList<>(List.of("initializer", "weights", "source"));
        List<List<String>> rows = new ArrayList<>();
        entries.forEach(entry -> rows.add(new ArrayList<>(List.of(entry.name(), entry.formula(), entry.source()))));
        if (layer != null) {
            Matcher sizes = LAYER.matcher(layer);
            if (!sizes.matches()) {
                throw new IllegalArgumentException(
                        "--layer: '" + layer + "' is no outputs x inputs; write them as in 10x2");
            }
            int fanOut = Integer.parseInt(sizes.group(1));
            int fanIn = Integer.parseInt(sizes.group(2));
            columns.add(2, "variance in " + layer);
            for (int i = 0; i < rows.size(); i++) {
                rows.get(i)
                        .add(
                                2,
                                entries.get(i)
                                        .layerRule()
                                        .map(rule -> variance(rule, fanIn, fanOut))
                                        .orElse("depends on more"));
            }
        }
        out.print(new TextTable(columns, rows).render());
        return ExitCodes.OK;
    }

    private static String variance(Initializer rule, int fanIn, int fanOut) {
        double mean = rule.mean(fanIn, fanOut);
        return String.format(Locale.ROOT, "%.4g", rule.meanSquare(fanIn, fanOut) - mean * mean);
    }

    private void printWeights(List<CatalogueEntry> entries) {
        NetworkSpec network = NetworkSpec.mlp(layers, new Relu(), Losses.forOutputs(layers.get(layers.size() - 1)));
        for (int l = 0; l < network.depth(); l++) {
            long weights = (long) network.fanIn(l) * network.fanOut(l);
            if (weights > MAX_PRINTED) {
                throw new IllegalArgumentException("--layers: W" + (l + 1) + " has " + weights
                        + " weights, more than the " + MAX_PRINTED
                        + " that are printed; study --save-weights DIR writes them into files");
            }
        }
        StreamKind kind = streams == null ? StreamKind.NUMPY : StreamKind.named(streams);
        long seed = weightSeed == null ? DEFAULT_SEED : weightSeed;
        Streams unused = kind.of("weight seed", seed); // refuses it before anything is printed
        out.println("weight seed " + seed + ", streams " + kind.key());
        for (CatalogueEntry entry : entries) {
            if (entry.initialization().needsProbe()) {
                out.println(entry.name() + ": its weights depend on the examples; study --init " + entry.name()
                        + " --save-weights DIR uses your data and saves them");
                continue;
            }
            Weights weights = entry.initialization().weights(network, kind.of("weight seed", seed));
            out.println(entry.name() + " initialization");
            for (int l = 0; l < network.depth(); l++) {
                out.print("W" + (l + 1) + " = " + NumPyArray.of(weights.w().get(l), network.fanIn(l)) + "\n");
                out.print("b" + (l + 1) + " = " + NumPyArray.of(weights.b().get(l), 1) + "\n");
            }
        }
    }

    /**
     * Our names of initializers, with all their values, from the parts of a list between commas: of these one such as max=1 belongs to the name
     * before it. For a framework's name, the catalogue's is printed.
     *
     * @throws IllegalArgumentException if one is not known
     */
    static List<String> understood(List<String> parts, PrintStream err) {
        List<String> given = new ArrayList<>();
        for (String part : parts) {
            if (!given.isEmpty() && part.contains("=") && !part.contains(":")) {
                given.set(given.size() - 1, given.get(given.size() - 1) + ":" + part);
            } else {
                given.add(part);
            }
        }
        List<String> ours = new ArrayList<>();
        for (String text : given) {
            CatalogueEntry entry = Initializations.named(text);
            if (!Initializations.base(text).equals(entry.base())) {
                err.println(text + ": understood as " + entry.name() + ", " + entry.formula());
            }
            ours.add(entry.name());
        }
        return ours;
    }
}
