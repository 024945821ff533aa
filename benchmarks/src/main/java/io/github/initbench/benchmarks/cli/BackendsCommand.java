package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.runner.ProbedBackend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.reports.summary.TextTable;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists every backend as it was found on this machine. */
@Command(
        name = "backends",
        versionProvider = Version.class,
        description =
                "Lists each backend: its library and version, the kernel in use, threads; or why it is unavailable.")
final class BackendsCommand implements Callable<Integer> {

    private final PrintStream out;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    BackendsCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<List<String>> rows = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        for (ProbedBackend backend : ProbedBackend.all()) {
            if (backend.info().isPresent()) {
                BackendInfo info = backend.info().get();
                rows.add(List.of(
                        backend.name(),
                        "available",
                        info.library() + " " + info.version(),
                        info.kernel(),
                        String.valueOf(info.threads()),
                        info.dtype().key(),
                        info.copiesOnCall() ? "copies" : "in place"));
            } else {
                rows.add(List.of(backend.name(), "unavailable", "", "", "", "", ""));
                remarks.add(backend.name() + ": " + backend.reason() + "; " + backend.remedy());
            }
        }
        List<String> header = List.of("backend", "status", "library", "kernel", "threads", "dtype", "arrays");
        out.print(new TextTable(header, rows).render());
        remarks.forEach(out::println);
        return ExitCodes.OK;
    }
}
