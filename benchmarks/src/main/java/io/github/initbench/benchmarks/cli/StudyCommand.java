package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.runner.EnvironmentReport;
import io.github.initbench.benchmarks.runner.ProbedBackend;
import io.github.initbench.benchmarks.runner.RunDirectory;
import io.github.initbench.benchmarks.runner.StudyTables;
import io.github.initbench.benchmarks.worker.BackendUnavailableException;
import io.github.initbench.benchmarks.worker.StudyRequest;
import io.github.initbench.benchmarks.worker.WorkerClient;
import io.github.initbench.study.StudySpec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
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
        showDefaultValues = true,
        usageHelpAutoWidth = true,
        description = "Trains a network from several initializations and shows what each leads to.")
final class StudyCommand implements Callable<Integer> {

    private static final List<String> PRESETS = List.of("circles");

    private final PrintStream out;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Parameters(
            index = "0",
            arity = "0..1",
            defaultValue = "circles",
            paramLabel = "PRESET",
            description = "A set of defaults, those of a published notebook: circles.")
    private String preset = "circles";

    @Option(names = "--dataset", defaultValue = "circles", paramLabel = "NAME", description = "circles.")
    private String dataset = "";

    @Option(names = "--samples", defaultValue = "300", paramLabel = "N", description = "Training examples.")
    private int samples;

    @Option(
            names = "--noise",
            defaultValue = "0.05",
            paramLabel = "SD",
            description = "Standard deviation of the noise.")
    private double noise;

    @Option(names = "--train-seed", defaultValue = "1", paramLabel = "SEED", description = "Seed of the training set.")
    private long trainSeed;

    @Option(names = "--test-samples", defaultValue = "100", paramLabel = "N", description = "Test examples.")
    private int testSamples;

    @Option(names = "--test-seed", defaultValue = "2", paramLabel = "SEED", description = "Seed of the test set.")
    private long testSeed;

    @Option(
            names = "--layers",
            split = ",",
            defaultValue = "2,10,5,1",
            paramLabel = "SIZES",
            description = "Inputs, hidden units, outputs.")
    private List<Integer> layers = List.of();

    @Option(
            names = "--hidden",
            defaultValue = "relu",
            paramLabel = "NAME",
            description = "Activation of the hidden layers: relu, tanh, sigmoid, leaky-relu, linear.")
    private String hidden = "";

    @Option(
            names = "--init",
            split = ",",
            defaultValue = "zeros,random,he,xavier",
            paramLabel = "NAMES",
            description = "Initializations, see the command initializers.")
    private List<String> inits = List.of();

    @Option(names = "--weight-seed", defaultValue = "3", paramLabel = "SEED", description = "Seed of the weights.")
    private long weightSeed;

    @Option(names = "--learning-rate", defaultValue = "0.01", paramLabel = "RATE", description = "Above 0.")
    private double learningRate;

    @Option(names = "--iterations", defaultValue = "15000", paramLabel = "N", description = "Full-batch updates.")
    private int iterations;

    @Option(
            names = "--record-every",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Shows and records the cost at multiples of N.")
    private int recordEvery;

    @Option(
            names = "--loss",
            defaultValue = "naive",
            paramLabel = "FORM",
            description =
                    "The form of the cost that is shown: naive, as the notebooks write it, or stable, from logits."
                            + " Training and the judgement of divergence do not depend on it.")
    private String loss = "";

    @Option(
            names = "--backend",
            split = ",",
            defaultValue = "ejml",
            paramLabel = "NAMES",
            description = "Backends, see the command backends; each runs in a process of its own.")
    private List<String> backends = List.of();

    @Option(names = "--dtype", defaultValue = "float64", paramLabel = "TYPE", description = "float64.")
    private String dtype = "";

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes loss-curve.csv, study.csv and environment.json there.")
    private @Nullable Path folder;

    @Option(
            names = "--save-weights",
            paramLabel = "DIR",
            description = "Writes the initial and final weights there, one .npy file a matrix.")
    private @Nullable Path weightsFolder;

    StudyCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (!PRESETS.contains(preset)) {
            throw new IllegalArgumentException(
                    "unknown study '" + preset + "'; available: " + String.join(", ", PRESETS));
        }
        if (backends.size() != Set.copyOf(backends).size()) {
            throw new IllegalArgumentException("backend: " + String.join(",", backends) + " names one twice");
        }
        StudyRequest request = request();
        StudySpec spec = request.toSpec();
        ProbedBackend.requireKnown(backends);
        boolean writes = folder != null || weightsFolder != null;
        // One backend alone is probed in the process that then runs it; several, or files, must not be begun in vain.
        List<ProbedBackend> probed = writes || backends.size() > 1 ? ProbedBackend.required(backends) : List.of();
        StudyPrinter printer = new StudyPrinter(out, spec.network());
        if (folder != null) {
            RunDirectory.refuseUsed(folder);
        }
        if (weightsFolder != null) {
            RunDirectory.writable(weightsFolder);
        }
        try {
            if (folder == null) {
                print(request, printer);
            } else {
                printAndWrite(request, printer, RunDirectory.at(folder, Clock.systemUTC()), probed);
            }
        } catch (BackendUnavailableException e) {
            List<ProbedBackend> unused = ProbedBackend.required(backends); // its message lists what is available
            throw new IllegalArgumentException(e.getMessage(), e);
        }
        return ExitCodes.OK;
    }

    private void print(StudyRequest request, StudyPrinter printer) throws IOException, BackendUnavailableException {
        printer.options(request, backends);
        for (String backend : backends) {
            printer.begin(backend);
            WorkerClient.of(backend).study(request, WorkerClient.NO_LIMIT, printer);
        }
    }

    private void printAndWrite(StudyRequest request, StudyPrinter printer, RunDirectory run, List<ProbedBackend> probed)
            throws IOException, BackendUnavailableException {
        printer.options(request, backends);
        EnvironmentReport.write(run, probed);
        try (StudyTables tables = new StudyTables(run)) {
            for (String backend : backends) {
                printer.begin(backend);
                tables.run(backend, request, WorkerClient.NO_LIMIT, printer);
            }
        }
        out.println("tables: " + run.path() + " (loss-curve.csv, study.csv, environment.json)");
    }

    private StudyRequest request() {
        return new StudyRequest(
                dataset,
                samples,
                noise,
                trainSeed,
                testSamples,
                testSeed,
                layers,
                hidden,
                inits,
                weightSeed,
                learningRate,
                iterations,
                recordEvery,
                loss,
                dtype,
                weightsFolder == null ? null : weightsFolder.toAbsolutePath().toString());
    }
}
