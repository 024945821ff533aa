package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.benchmarks.worker.Workers;
import io.github.initbench.check.CheckResult;
import io.github.initbench.linalg.BackendOptions;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks backends on this machine. */
@Command(
        name = "check",
        versionProvider = Version.class,
        usageHelpAutoWidth = true,
        description =
                "Checks each backend on this machine: the contract of its operations against exact arithmetic, its"
                        + " gradients against central differences, the notebooks' runs against NumPy's values.")
final class CheckCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Option(
            names = "--backend",
            split = ",",
            paramLabel = "NAME",
            description = "Backends to check, separated by commas; without it every available one.")
    private List<String> backends = List.of();

    @Mixin
    private final ComputeArguments compute = new ComputeArguments();

    @Option(names = "--list", description = "Names every check, not only those that fail.")
    private boolean list;

    CheckCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() throws IOException {
        BackendOptions options = compute.options();
        boolean ok = true;
        try (Workers workers = Workers.create()) {
            List<ProbedBackend> probed = backends.isEmpty()
                    ? ProbedBackend.all(workers, options)
                    : ProbedBackend.required(workers, backends, options);
            ProbedBackend.requireAny(probed);
            for (ProbedBackend backend : probed) {
                backend.warning().ifPresent(err::println);
                if (backend.info().isPresent()) {
                    try (Worker worker = workers.of(backend.name(), options)) {
                        ok &= check(worker);
                    }
                } else {
                    out.println(backend.whyNot());
                }
            }
        }
        return ok ? ExitCodes.OK : ExitCodes.FAILED;
    }

    private boolean check(Worker worker) throws IOException {
        String backend = worker.backend();
        List<CheckResult> results = new ArrayList<>();
        boolean complete = true;
        try {
            worker.check(result -> {
                results.add(result);
                if (list || !result.ok()) {
                    out.println(backend + ": " + (result.ok() ? "ok      " : "FAILED  ") + result.name()
                            + (result.ok() ? "" : ": " + result.detail()));
                }
            });
        } catch (WorkerFailedException | IllegalArgumentException e) {
            complete = false;
            out.println(CommandLineInterface.oneLine(e));
        }
        long failed = results.stream().filter(r -> !r.ok()).count();
        out.println(backend + ": " + results.size() + " checks, "
                + (failed == 0 && complete ? "all passed" : failed + " failed" + (complete ? "" : ", not completed")));
        return failed == 0 && complete;
    }
}
