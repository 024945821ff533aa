package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.console.PlanText;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.plan.Plan;
import io.github.initbench.benchmarks.plan.Profile;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.run.BenchmarkRun;
import io.github.initbench.benchmarks.run.Interruption;
import io.github.initbench.benchmarks.run.Progress;
import io.github.initbench.benchmarks.run.Terminal;
import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.benchmarks.shell.ShellWord;
import io.github.initbench.benchmarks.store.PreparedRun;
import io.github.initbench.benchmarks.store.RunLock;
import io.github.initbench.reports.report.RunReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a profile: what the jar does without arguments. */
@Command(
        name = "benchmarks.jar",
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        customSynopsis = {
            "java -jar benchmarks.jar [--profile PROFILE] [options]",
            "       java -jar benchmarks.jar --resume DIR",
            "       java -jar benchmarks.jar COMMAND [options]",
            "       java -jar benchmarks.jar [JMH options]"
        },
        description = {
            "Benchmarks Java matrix libraries on dense networks and studies weight initialization.",
            "Without arguments: every available backend, in about five minutes, with CSV tables at the end.",
            "Any of JMH's options (-h lists them) and regular expressions run JMH itself."
        },
        footer = "Exit codes: 0 ok; 1 a trial or check failed, or a regression; 2 usage or input; 3 compare:"
                + " inconclusive or not compared; 130 interrupted.")
final class RunCommand implements Callable<Integer> {

    private static final double CONFIRM_FROM_SECONDS = 600;

    /** They change how the run reports, not what it does. */
    private static final Set<String> BESIDE_RESUME = Set.of("--resume", "--json-progress", "--yes");

    private final PrintStream out;
    private final PrintStream err;

    @Spec
    private @Nullable CommandSpec spec;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Mixin
    private final RunArguments arguments = new RunArguments();

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description = "Goes on with the run in that folder, which was killed or interrupted, as it was begun.")
    private @Nullable Path resumed;

    @Option(names = "--plan", description = "Lists the trials with their expected time and runs nothing.")
    private boolean plan;

    @Option(names = "--json-progress", description = "Progress for programs: a JSON object a line on standard error.")
    private boolean jsonProgress;

    @Option(names = "--yes", description = "Does not ask before a long run.")
    private boolean yes;

    RunCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        if (resumed != null) {
            refuseBesideResume();
            return resume(resumed);
        }
        Profile profile = Profile.named(arguments.profile);
        RunSettings settings = arguments.settings();
        List<ProbedBackend> backends = arguments.probe();
        Plan planned = profile.plan(settings, names(backends, true), names(backends, false));
        if (planned.trials().isEmpty()) {
            throw new IllegalArgumentException("only: '" + settings.only() + "' is found in no trial of profile "
                    + profile.key() + "; --plan without it lists them");
        }
        if (plan) {
            backends.stream().filter(b -> b.info().isEmpty()).forEach(b -> err.println(b.whyNot()));
            out.print(PlanText.of(planned));
            return ExitCodes.OK;
        }
        if (!agreed(planned)) {
            return ExitCodes.OK;
        }
        try (RunLock lock = RunLock.take(progress()::log)) {
            return run(planned, PreparedRun.begin(arguments.directory(), settings, backends), lock);
        }
    }

    private Integer resume(Path folder) throws IOException {
        try (RunLock lock = RunLock.take(progress()::log)) {
            PreparedRun prepared = PreparedRun.resume(folder);
            Plan planned = Profile.named(prepared.settings().profile())
                    .plan(prepared.settings(), prepared.available(), prepared.unavailable());
            return run(planned, prepared, lock);
        }
    }

    private void refuseBesideResume() {
        for (OptionSpec option :
                Objects.requireNonNull(spec).commandLine().getParseResult().matchedOptions()) {
            if (!BESIDE_RESUME.contains(option.longestName())) {
                throw new IllegalArgumentException(
                        "resume: goes on with the run as it was begun; leave out " + option.longestName());
            }
        }
    }

    private static List<String> names(List<ProbedBackend> backends, boolean available) {
        return backends.stream()
                .filter(b -> b.info().isPresent() == available)
                .map(ProbedBackend::name)
                .toList();
    }

    private boolean agreed(Plan planned) {
        double seconds = planned.expectedSeconds();
        if (seconds < CONFIRM_FROM_SECONDS) {
            return true;
        }
        String length = String.format(
                Locale.ROOT, "%d trials, about %d minutes", planned.trials().size(), Math.round(seconds / 60));
        if (yes || jsonProgress || !Terminal.isInteractive()) {
            progress().log(length);
            return true;
        }
        return Terminal.agrees(length + "; go on?");
    }

    private Progress progress() {
        return new Progress(err, jsonProgress ? Progress.Audience.PROGRAM : Progress.audience());
    }

    /** The lock is only held. */
    @SuppressWarnings("unused")
    private Integer run(Plan planned, PreparedRun prepared, RunLock held) throws IOException {
        Path folder = prepared.store().run().path();
        try (Interruption interruption = Interruption.install()) {
            BenchmarkRun.End end;
            try (BenchmarkRun run = new BenchmarkRun(planned, prepared, progress(), interruption, Clock.systemUTC())) {
                end = run.execute();
            }
            out.println();
            out.print(RunReport.write(folder).figures());
            out.println();
            out.println("tables: " + folder
                    + " (throughput.csv, time-to-loss.csv, trials.csv, machine.csv, loss-curve.csv, study.csv, dataset.csv,"
                    + " confusion.csv, summary.csv, summary.md, environment.json)");
            out.flush();
            return switch (end) {
                case OK -> ExitCodes.OK;
                case FAILED -> {
                    err.println("a trial failed: see the status and error columns");
                    yield ExitCodes.FAILED;
                }
                case INTERRUPTED -> {
                    err.println("interrupted; to go on: java -jar benchmarks.jar --resume " + ShellWord.of(folder));
                    yield ExitCodes.INTERRUPTED;
                }
            };
        }
    }
}
