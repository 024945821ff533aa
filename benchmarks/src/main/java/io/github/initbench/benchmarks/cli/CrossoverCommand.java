package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.CrossoverPlan;
import io.github.initbench.benchmarks.plan.Plan;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.run.BenchmarkRun;
import io.github.initbench.benchmarks.run.Interruption;
import io.github.initbench.benchmarks.run.Progress;
import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.benchmarks.store.PreparedRun;
import io.github.initbench.benchmarks.store.RunDirectory;
import io.github.initbench.benchmarks.store.RunLock;
import io.github.initbench.catalogue.UnknownNameException;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.summary.CrossoverReport;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Finds the size from which on one backend beats another. */
@Command(
        name = "crossover",
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description =
                "Times square products over growing sizes: from which size on a backend is faster than the first one,"
                        + " with an interval, and which part of its calls grows with the operands, as copies across JNI do.")
final class CrossoverCommand implements Callable<Integer> {

    private static final List<String> PRODUCTS = List.of("nn", "nt", "tn", "tt");

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Option(
            names = "--backend",
            split = ",",
            paramLabel = "NAMES",
            description = "The first is compared with the others (ejml,jblas-tuned,openblas).")
    private List<String> backends = List.of("ejml", "jblas-tuned", "openblas");

    @Option(
            names = "--product",
            split = ",",
            paramLabel = "NAMES",
            description = "nn: W X of a forward pass; nt: dZ X', tn: W' dZ of a backward pass; tt (nn,nt,tn).")
    private List<String> products = List.of("nn", "nt", "tn");

    @Option(names = "--sizes", split = ",", paramLabel = "N", description = "m = n = k (4,8,16,32,64,128,256,512).")
    private List<Integer> sizes = List.of(4, 8, 16, 32, 64, 128, 256, 512);

    @Option(names = "--forks", paramLabel = "N", description = "JVMs of each backend and size (3).")
    private int forks = 3;

    @Mixin
    private final ComputeArguments compute = new ComputeArguments();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new folder for throughput.csv, machine.csv and environment.json (one under reports/runs).")
    private Path folder = Path.of("");

    CrossoverCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    @SuppressWarnings("try") // the lock is only held
    public Integer call() throws IOException {
        BackendOptions options = compute.options();
        validate();
        ProbedBackend.requireKnown(backends, options);
        List<ProbedBackend> probed = ProbedBackend.required(backends, options);
        RunSettings settings = RunSettings.of(CrossoverPlan.PROFILE, options);
        Plan plan = CrossoverPlan.of(backends, products, List.copyOf(new TreeSet<>(sizes)), forks, settings.seed());
        Progress progress = new Progress(err, Progress.audience());
        RunDirectory run;
        BenchmarkRun.End end;
        try (RunLock lock = RunLock.take(progress::log);
                Interruption interruption = Interruption.install()) {
            run = RunArguments.directory(folder);
            PreparedRun prepared = PreparedRun.begin(run, settings, probed);
            try (BenchmarkRun ladder = new BenchmarkRun(plan, prepared, progress, interruption, Clock.systemUTC())) {
                end = ladder.execute();
            }
            print(run);
        }
        return switch (end) {
            case OK -> ExitCodes.OK;
            case FAILED -> ExitCodes.FAILED;
            case INTERRUPTED -> ExitCodes.INTERRUPTED;
        };
    }

    private void print(RunDirectory run) throws IOException {
        Path throughput = run.path().resolve(Tables.THROUGHPUT.fileName());
        out.print(CrossoverReport.of(TableReader.read(Tables.THROUGHPUT, throughput), backends.get(0))
                .render());
        out.println();
        out.println("tables: " + run.path() + " (throughput.csv, trials.csv, machine.csv, environment.json)");
        out.flush();
    }

    private void validate() {
        if (backends.size() < 2 || Set.copyOf(backends).size() != backends.size()) {
            throw new IllegalArgumentException("backend: " + String.join(",", backends)
                    + " are not two or more different ones; name the baseline first, then what is compared with it");
        }
        for (String product : products) {
            if (!PRODUCTS.contains(product)) {
                throw new UnknownNameException("product", product, PRODUCTS);
            }
        }
        if (Set.copyOf(products).size() != products.size()) {
            throw new IllegalArgumentException(
                    "product: " + String.join(",", products) + " names one twice; name each once");
        }
        if (sizes.stream().anyMatch(size -> size < 1) || Set.copyOf(sizes).size() < 2) {
            throw new IllegalArgumentException("sizes: " + sizes + " must be two or more different ones, from 1 on");
        }
        if (forks < 1) {
            throw new IllegalArgumentException("forks: " + forks + " is below 1; use 1 or more");
        }
    }
}
