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
        List<ProbedBackend> backends = ProbedBackend.required(List.of(VersatileProvider.NAME), options);
        RunDirectory run = RunDirectory.at(Path.of(args[0]), Clock.systemUTC());
        Progress progress = new Progress(System.out);
        try (BenchmarkRun benchmarks =
                new BenchmarkRun(Profile.SMOKE, options, backends, run, progress, Clock.systemUTC())) {
            if (!benchmarks.execute()) {
                System.exit(1);
            }
        }
    }
}
