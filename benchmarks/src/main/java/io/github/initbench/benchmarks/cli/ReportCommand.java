package io.github.initbench.benchmarks.cli;

import io.github.initbench.reports.report.RunReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Computes a run's summary from its tables. */
@Command(
        name = "report",
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Computes the summary of a run of any age from its tables alone: prints it, and writes summary.csv and summary.md"
                    + " beside them."
        },
        footer = "Exit codes: 0 ok; 2 usage, or a table that cannot be read or a folder that cannot be written.")
final class ReportCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Parameters(index = "0", paramLabel = "DIR", description = "A run's folder.")
    private Path folder = Path.of("");

    ReportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            out.print(RunReport.write(folder).console());
            out.println();
            out.println("written: " + folder.resolve("summary.csv") + ", " + folder.resolve("summary.md"));
            return ExitCodes.OK;
        } catch (IOException e) {
            err.println(CommandLineInterface.oneLine(e));
            return ExitCodes.USAGE;
        }
    }
}
