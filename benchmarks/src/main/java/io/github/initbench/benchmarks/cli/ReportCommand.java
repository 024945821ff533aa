package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.reports.report.ReadmeFigures;
import io.github.initbench.reports.report.RunCheck;
import io.github.initbench.reports.report.RunReport;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes a run's summary from its tables. */
@Command(
        name = "report",
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Computes the summary of a run of any age from its tables alone: prints it, and writes summary.csv and summary.md"
                    + " beside them. With --check, --readme or --plots it does that instead."
        },
        footer =
                "Exit codes: 0 ok; 2 usage, a table that cannot be read, a folder that cannot be written, or a run that is not fit"
                        + " to be published.")
final class ReportCommand implements Callable<Integer> {

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Option(
            names = "--check",
            description =
                    "Whether the run came to its end, its tables match their schemas, and no trial failed: lists the files"
                            + " to publish.")
    private boolean check;

    @Option(names = "--allow-failed", description = "With --check: trials may have failed.")
    private boolean allowFailed;

    @Option(
            names = "--readme",
            paramLabel = "FILE",
            description = "Puts the main figures of the run, a published one, between the file's markers.")
    private @Nullable Path readme;

    @Option(
            names = "--plots",
            paramLabel = "FOLDER",
            description = "Draws the study's curves there, and what else its tables suffice for: PNG and SVG.")
    private @Nullable Path plots;

    @Parameters(index = "0", paramLabel = "DIR", description = "A run's folder.")
    private Path folder = Path.of("");

    ReportCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        try {
            if (plots != null && (check || readme != null)) {
                throw new IllegalArgumentException("--plots goes without --check and --readme; give one of them");
            }
            if (check) {
                return check();
            }
            if (readme != null) {
                ReadmeFigures.write(readme, folder);
                out.println("written: " + readme);
                return ExitCodes.OK;
            }
            if (plots != null) {
                StudyPlots.write(folder, plots, out);
                return ExitCodes.OK;
            }
            out.print(RunReport.write(folder).console());
            out.println();
            out.println("written: " + folder.resolve("summary.csv") + ", " + folder.resolve("summary.md"));
            return ExitCodes.OK;
        } catch (IOException e) {
            err.println(CommandLineInterface.oneLine(e));
            return ExitCodes.USAGE;
        }
    }

    private Integer check() throws IOException {
        RunCheck checked = RunCheck.of(folder, allowFailed);
        checked.problems().forEach(err::println);
        if (!checked.problems().isEmpty()) {
            return ExitCodes.USAGE;
        }
        checked.files().forEach(out::println);
        return ExitCodes.OK;
    }
}
