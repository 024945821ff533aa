package io.github.initbench.benchmarks.runner;

import io.github.initbench.linalg.BackendOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A smoke run on {@link InexactProvider}; prints whether it says that none failed. */
public final class InexactRun {

    private InexactRun() {}

    public static void main(String[] args) throws IOException {
        List<ProbedBackend> backends = ProbedBackend.required(List.of(InexactProvider.NAME), BackendOptions.DEFAULT);
        RunDirectory run = RunDirectory.at(Path.of(args[0]), Clock.systemUTC());
        Progress progress = new Progress(System.out);
        try (BenchmarkRun benchmarks =
                new BenchmarkRun(Profile.SMOKE, BackendOptions.DEFAULT, backends, run, progress, Clock.systemUTC())) {
            System.out.println(FailingRun.ALL_OK + benchmarks.execute());
        }
    }
}
