package io.github.initbench.benchmarks.runner;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A smoke run on {@link VersatileProvider} alone: arguments are the folder, threads and dtype. */
public final class VersatileRun {

    private VersatileRun() {}

    public static void main(String[] args) throws IOException {
        BackendOptions options = new BackendOptions(Integer.parseInt(args[1]), Dtype.named(args[2]));
        RunSettings settings = RunSettings.of("smoke", options);
        List<String> backend = List.of(VersatileProvider.NAME);
        PreparedRun run = PreparedRun.begin(
                RunDirectory.at(Path.of(args[0]), Clock.systemUTC()),
                settings,
                ProbedBackend.required(backend, options));
        Plan plan = Profile.SMOKE.plan(settings, backend, List.of());
        Progress progress = new Progress(System.out, Progress.Audience.PERSON);
        try (Interruption interruption = Interruption.install();
                BenchmarkRun benchmarks = new BenchmarkRun(plan, run, progress, interruption, Clock.systemUTC())) {
            if (benchmarks.execute() != BenchmarkRun.End.OK) {
                System.exit(1);
            }
        }
    }
}
