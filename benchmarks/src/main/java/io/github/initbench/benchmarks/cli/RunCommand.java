package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.runner.BenchmarkRun;
import io.github.initbench.benchmarks.runner.Plan;
import io.github.initbench.benchmarks.runner.ProbedBackend;
import io.github.initbench.benchmarks.runner.Profile;
import io.github.initbench.benchmarks.runner.Progress;
import io.github.initbench.benchmarks.runner.RunDirectory;
import io.github.initbench.benchmarks.runner.RunLock;
import io.github.initbench.benchmarks.runner.Trial;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.reports.summary.RunSummary;
import io.github.initbench.reports.summary.TextTable;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a profile: what the jar does without arguments. */
@Command(
        name = "benchmarks.jar",
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        customSynopsis = {
            "java -jar benchmarks.jar [--profile PROFILE] [--threads N] [--dtype TYPE] [--plan]",
            "       java -jar benchmarks.jar COMMAND [options]",
            "       java -jar benchmarks.jar [JMH options]"
        },
        description = {
            "Benchmarks Java matrix libraries on dense networks and studies weight initialization.",
            "Without arguments: every available backend, in about five minutes, with CSV tables at the end.",
            "Any of JMH's options (-h lists them) and regular expressions run JMH itself."
        },
        footer = "Exit codes: 0 ok; 1 a trial or check failed; 2 usage or input; 130 interrupted.")
final class RunCommand implements Callable<Integer> {

    static final Path RUNS = Path.of("reports", "runs");

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "quick",
            description = "smoke: shows that everything works; quick: the default, at most five minutes.")
    private String profileName = "quick";

    @Option(names = "--plan", description = "Lists the trials with their expected time and runs nothing.")
    private boolean plan;

    @Mixin
    private final ComputeArguments compute = new ComputeArguments();

    RunCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    @SuppressWarnings("try") // the lock is only held
    public Integer call() throws IOException {
        Profile profile = Profile.named(profileName);
        BackendOptions options = compute.options();
        List<ProbedBackend> backends = ProbedBackend.all(options);
        ProbedBackend.requireAny(backends);
        if (plan) {
            printPlan(profile, backends);
            return ExitCodes.OK;
        }
        RunDirectory run;
        boolean ok;
        try (RunLock lock = RunLock.take()) {
            run = RunDirectory.under(RUNS, Clock.systemUTC());
            try (BenchmarkRun benchmarks =
                    new BenchmarkRun(profile, options, backends, run, new Progress(err), Clock.systemUTC())) {
                ok = benchmarks.execute();
            }
        }
        out.println();
        out.print(RunSummary.render(
                TableReader.read(Tables.THROUGHPUT, run.path().resolve(Tables.THROUGHPUT.fileName())),
                TableReader.read(Tables.TIME_TO_LOSS, run.path().resolve(Tables.TIME_TO_LOSS.fileName()))));
        out.println();
        out.println("tables: " + run.path()
                + " (throughput.csv, time-to-loss.csv, machine.csv, loss-curve.csv, study.csv, dataset.csv,"
                + " confusion.csv, environment.json)");
        if (!ok) {
            err.println("a trial failed: see the status and error columns");
        }
        return ok ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private void printPlan(Profile profile, List<ProbedBackend> backends) {
        backends.stream().filter(b -> b.info().isEmpty()).forEach(b -> err.println(b.whyNot()));
        List<String> names = backends.stream()
                .filter(b -> b.info().isPresent())
                .map(ProbedBackend::name)
                .toList();
        List<List<String>> rows = new ArrayList<>();
        double total = 0.0;
        Plan planned = profile.plan(names);
        for (Trial trial : planned.trials()) {
            total += trial.expectedSeconds();
            rows.add(List.of(
                    String.valueOf(rows.size() + 1),
                    trial.kind(),
                    trial instanceof Trial.Jmh jmh ? String.valueOf(jmh.fork()) : "",
                    seconds(trial.expectedSeconds()),
                    seconds(total)));
        }
        out.print(new TextTable(List.of("trial", "what", "fork", "expected s", "total s"), rows).render());
        planned.leftOut().forEach(what -> out.println("left out, as there is no time for it: " + what));
        out.println("at most " + seconds(profile.secondsAtMost()) + " s; what does not fit is skipped");
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
