package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.jmh.CpuSet;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.machine.UnavailableBackendsException;
import io.github.initbench.benchmarks.plan.RunSettings;
import io.github.initbench.benchmarks.store.RunDirectory;
import io.github.initbench.linalg.BackendOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The settings of a run by profile, and where it leaves its tables. */
final class RunArguments {

    /** The folder of the folders of runs. */
    static final Path RUNS = Path.of("reports", "runs");

    @Option(
            names = "--profile",
            paramLabel = "PROFILE",
            defaultValue = "quick",
            description = "smoke: shows in half a minute that everything works; quick: the default, five minutes; full:"
                    + " five forks of everything, an hour or more, for figures to publish.")
    String profile = "quick";

    @Option(
            names = "--backend",
            split = ",",
            paramLabel = "NAMES",
            description = "These backends, which must all work (every backend that works).")
    private List<String> backends = new ArrayList<>();

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            defaultValue = "",
            description = "Only trials in whose line in --plan it is found: 'step.*784', study, TimeToLoss.")
    private String only = "";

    @Option(
            names = "--forks",
            paramLabel = "N",
            description =
                    "JVMs of everything, however long that takes (quick: two of what fits; full: 5). Intervals and"
                            + " comparisons need five or more.")
    private @Nullable Integer forks;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of the random order in which backends take their turns (1).")
    private long seed = 1;

    @Option(
            names = "--pin",
            paramLabel = "CPUS",
            defaultValue = "",
            description =
                    "CPUs that a timed fork may use, as taskset lists them: 0 or 0,2-3 (all); not the study and the"
                            + " peaks. Linux, with taskset.")
    private String pin = "";

    @Mixin
    private final ComputeArguments compute = new ComputeArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "A new folder for the tables (one under reports/runs).")
    private Path folder = Path.of("");

    /**
     * All of it but the folder.
     *
     * @throws IllegalArgumentException if something is out of range; one line that states what is possible
     */
    RunSettings settings() {
        if (forks != null && forks < 1) {
            throw new IllegalArgumentException("forks: " + forks + " is below 1; use 1 or more");
        }
        CpuSet.requireUsable(pin);
        return new RunSettings(profile, compute.options(), forks == null ? 0 : forks, only, seed, pin);
    }

    /**
     * The backends named, or all.
     *
     * @throws UnavailableBackendsException if a named one does not work, or none does
     */
    List<ProbedBackend> probe() throws IOException {
        BackendOptions options = compute.options();
        if (!backends.isEmpty()) {
            return ProbedBackend.required(backends, options);
        }
        List<ProbedBackend> all = ProbedBackend.all(options);
        ProbedBackend.requireAny(all);
        return all;
    }

    /** Where the tables go. */
    RunDirectory directory() {
        return directory(folder);
    }

    /** That folder, which must not hold another run's tables, or a new one where the path is empty. */
    static RunDirectory directory(Path folder) {
        if (folder.toString().isEmpty()) {
            return RunDirectory.under(RUNS, Clock.systemUTC());
        }
        RunDirectory.refuseUsed(folder);
        return RunDirectory.at(folder, Clock.systemUTC());
    }
}
