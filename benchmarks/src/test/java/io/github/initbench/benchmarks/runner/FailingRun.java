package io.github.initbench.benchmarks.runner;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A smoke run on {@link ThrowingProvider} and on a backend that is unavailable; prints how it says that it ended. */
public final class FailingRun {

    static final String END = "it ended: ";

    private FailingRun() {}

    public static void main(String[] args) throws IOException {
        BackendInfo info = new BackendInfo(ThrowingProvider.NAME, "none", "1", "java", 1, Dtype.FLOAT64, false);
        List<ProbedBackend> backends = List.of(
                new ProbedBackend(ThrowingProvider.NAME, Optional.of(info), "", ""),
                new ProbedBackend("absent", Optional.empty(), "its library is not here", "install it"));
        RunSettings settings = RunSettings.of("smoke", BackendOptions.DEFAULT);
        PreparedRun run = PreparedRun.begin(RunDirectory.at(Path.of(args[0]), Clock.systemUTC()), settings, backends);
        Plan plan = Profile.SMOKE.plan(settings, run.available(), run.unavailable());
        Progress progress = new Progress(System.out, Progress.Audience.PERSON);
        try (Interruption interruption = Interruption.install();
                BenchmarkRun benchmarks = new BenchmarkRun(plan, run, progress, interruption, Clock.systemUTC())) {
            System.out.println(END + benchmarks.execute());
        }
    }
}
