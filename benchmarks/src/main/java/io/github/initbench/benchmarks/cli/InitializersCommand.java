package io.github.initbench.benchmarks.cli;

import io.github.initbench.init.Initializers;
import io.github.initbench.reports.summary.TextTable;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the catalogue of initializers. */
@Command(
        name = "initializers",
        versionProvider = Version.class,
        description = "Lists the initializers with formula and source.")
final class InitializersCommand implements Callable<Integer> {

    private final PrintStream out;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    InitializersCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        List<List<String>> rows = Initializers.all().stream()
                .map(entry -> List.of(entry.name(), entry.formula(), entry.source()))
                .toList();
        out.print(new TextTable(List.of("initializer", "weights", "source"), rows).render());
        return ExitCodes.OK;
    }
}
