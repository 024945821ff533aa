package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.console.LoadingLine;
import io.github.initbench.benchmarks.console.StudyPrinter;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.benchmarks.store.StudyStore;
import io.github.initbench.benchmarks.store.StudyTables;
import io.github.initbench.benchmarks.store.TemporaryTables;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.worker.Workers;
import io.github.initbench.dataset.DatasetSpec;
import io.github.initbench.dataset.TrainTest;
import io.github.initbench.linalg.BackendOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a network from several initializations and shows what each leads to, as the notebooks show it. */
@Command(
        name = "study",
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Trains a network from several initializations and shows what each leads to.")
final class StudyCommand implements Callable<Integer> {

    private static final List<String> DEFAULT_BACKENDS = List.of("ejml");

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "PRESET",
            description = "A set of defaults, those of a published notebook: circles (default), cats-vs-dogs, digits.")
    private @Nullable String preset;

    @Mixin
    private final DatasetArguments dataset = new DatasetArguments();

    @Mixin
    private final TrainingArguments training = new TrainingArguments();

    @Option(
            names = "--backend",
            split = ",",
            paramLabel = "NAMES",
            description = "Backends, see the command backends; each runs in a process of its own (ejml).")
    private List<String> backends = DEFAULT_BACKENDS;

    @Mixin
    private final ComputeArguments compute = new ComputeArguments();

    @Mixin
    private final StudyOutputs outputs = new StudyOutputs();

    StudyCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (backends.size() != Set.copyOf(backends).size()) {
            throw new IllegalArgumentException(
                    "backend: " + String.join(",", backends) + " names one twice; name each once");
        }
        Preset defaults = preset();
        BackendOptions options = compute.options();
        ProbedBackend.requireKnown(backends, options);
        LoadingLine loading = new LoadingLine(err);
        TrainTest data = dataset(defaults).inspect(training.streams(), loading);
        StudyRequest request = training.request(defaults, data, outputs.weights, outputs.needDetails(), err);
        outputs.requireWritable(backends);
        boolean failed;
        try (Workers workers = Workers.create();
                TemporaryTables temporary = TemporaryTables.unless(outputs.folder != null || outputs.plots == null)) {
            List<ProbedBackend> probed = ProbedBackend.required(workers, backends, options);
            StudyPrinter printer = new StudyPrinter(out, request, defaults.costs(), loading, outputs.predictions);
            printer.options(backends, options);
            data.notes().forEach(out::println);
            Path tables = outputs.folder == null ? temporary.path() : outputs.folder;
            if (tables == null) {
                print(workers, request, options, printer);
            } else {
                printAndWrite(workers, request, options, printer, tables, probed);
            }
            failed = printer.failed();
            if (outputs.folder != null) {
                out.println("tables: " + outputs.folder);
            }
            if (outputs.plots != null && tables != null) {
                StudyPlots.write(tables, outputs.plots, data, out);
            }
        } catch (BackendUnavailableException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        if (outputs.weights != null) {
            out.println("weights: " + outputs.weights);
        }
        return failed ? ExitCodes.FAILED : ExitCodes.OK;
    }

    private Preset preset() {
        if (preset != null) {
            return Preset.named(preset);
        }
        String name = dataset.name();
        return name == null ? Preset.named("circles") : Preset.ofDataset(name);
    }

    /** The preset's dataset with its options, or another one with none. */
    private DatasetSpec dataset(Preset defaults) {
        DatasetSpec byDefault = defaults.dataset();
        String given = dataset.name();
        String name = given == null ? byDefault.name() : given;
        Map<String, String> options =
                new LinkedHashMap<>(name.equals(byDefault.name()) ? byDefault.options() : Map.of());
        options.putAll(dataset.given());
        return new DatasetSpec(name, options);
    }

    private void print(Workers workers, StudyRequest request, BackendOptions options, StudyPrinter printer)
            throws IOException, BackendUnavailableException {
        for (String backend : backends) {
            printer.begin(backend);
            try (Worker worker = workers.of(backend, options)) {
                worker.study(request, Worker.NO_LIMIT, printer);
            }
        }
    }

    private void printAndWrite(
            Workers workers,
            StudyRequest request,
            BackendOptions options,
            StudyPrinter printer,
            Path path,
            List<ProbedBackend> probed)
            throws IOException, BackendUnavailableException {
        try (StudyStore store = new StudyStore(path, RunSettings.of("study", options), probed)) {
            StudyTables tables = new StudyTables(store);
            for (String backend : backends) {
                printer.begin(backend);
                try (Worker worker = workers.of(backend, options)) {
                    tables.run(worker, request, Worker.NO_LIMIT, printer);
                }
            }
        }
    }
}
