package io.github.initbench.benchmarks.runner;

import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A smoke run on {@link ThrowingProvider} and on a backend that is unavailable; prints whether it says that none failed. */
public final class FailingRun {

    static final String ALL_OK = "all ok: ";

    private FailingRun() {}

    public static void main(String[] args) throws IOException {
        BackendInfo info = new BackendInfo(ThrowingProvider.NAME, "none", "1", "java", 1, Dtype.FLOAT64, false);
        List<ProbedBackend> backends = List.of(
                new ProbedBackend(ThrowingProvider.NAME, Optional.of(info), "", ""),
                new ProbedBackend("absent", Optional.empty(), "its library is not here", "install it"));
        RunDirectory run = RunDirectory.at(Path.of(args[0]), Clock.systemUTC());
        Progress progress = new Progress(System.out);
        try (BenchmarkRun benchmarks =
                new BenchmarkRun(Profile.SMOKE, BackendOptions.DEFAULT, backends, run, progress, Clock.systemUTC())) {
            System.out.println(ALL_OK + benchmarks.execute());
        }
    }
}
