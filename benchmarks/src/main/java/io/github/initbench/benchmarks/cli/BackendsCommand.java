package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.machine.Machine;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.reports.summary.TextTable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists every backend as it was found on this machine. */
@Command(
        name = "backends",
        versionProvider = Version.class,
        description =
                "Lists each backend: its library and version, the kernel it picked, threads, dtypes, whether calls copy"
                        + " arrays; or why it is unavailable. Warns of what slows it down.")
final class BackendsCommand implements Callable<Integer> {

    private final PrintStream out;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Mixin
    private final ComputeArguments compute = new ComputeArguments();

    BackendsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        List<ProbedBackend> probed = ProbedBackend.all(compute.options());
        Machine.Reading machine = Machine.read();
        int cores = Runtime.getRuntime().availableProcessors();
        out.println("CPU: " + machine.machine().map(BackendsCommand::cpu).orElse("unknown") + "; this process may use "
                + cores + (cores == 1 ? " core" : " cores"));
        List<String> header = List.of("backend", "status", "library", "kernel", "threads", "dtypes", "arrays");
        out.print(
                new TextTable(header, probed.stream().map(BackendsCommand::row).toList()).render());
        probed.stream().filter(b -> b.info().isEmpty()).forEach(b -> out.println(b.whyNot()));
        probed.forEach(b -> b.warning().ifPresent(out::println));
        if (!machine.problem().isEmpty()) {
            out.println("WARNING: " + machine.problem());
        }
        return ExitCodes.OK;
    }

    private static String cpu(Machine machine) {
        return machine.cpuModel() + ", " + machine.cpuIdentifier();
    }

    private static List<String> row(ProbedBackend backend) {
        if (backend.info().isEmpty()) {
            return List.of(backend.name(), "unavailable", "", "", "", "", "");
        }
        BackendInfo info = backend.info().get();
        BackendProvider provider = Backends.named(backend.name());
        return List.of(
                backend.name(),
                "available",
                info.library() + " " + info.version(),
                info.kernel(),
                info.threads() + (provider.multithreaded() ? " or more" : ""),
                provider.dtypes().stream().sorted().map(Dtype::key).collect(Collectors.joining(", ")),
                info.copiesOnCall() ? "copies" : "in place");
    }
}
