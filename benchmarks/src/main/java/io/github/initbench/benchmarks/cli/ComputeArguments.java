package io.github.initbench.benchmarks.cli;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import picocli.CommandLine.Option;

/** The options for how backends compute. */
final class ComputeArguments {

    @Option(
            names = "--threads",
            defaultValue = "1",
            paramLabel = "N",
            description = "Threads of a product, at most the cores (1). Many backends have one alone.")
    private int threads = 1;

    @Option(
            names = "--dtype",
            defaultValue = "float64",
            paramLabel = "TYPE",
            description = "Type of storage and arithmetic: float64 or float32 (float64). Not every backend has both.")
    private String dtype = "float64";

    /**
     * The options requested of a backend.
     *
     * @throws IllegalArgumentException if no backend could have it; one line that states what is possible
     */
    BackendOptions options() {
        BackendOptions options = new BackendOptions(threads, Dtype.named(dtype));
        options.requireCores("--threads");
        return options;
    }
}
