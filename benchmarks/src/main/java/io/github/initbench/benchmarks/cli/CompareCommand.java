package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.shell.ExitCodes;
import io.github.initbench.catalogue.UnknownNameException;
import io.github.initbench.reports.compare.Comparison;
import io.github.initbench.reports.compare.ComparisonReport;
import io.github.initbench.reports.compare.Threshold;
import io.github.initbench.reports.run.AtomicFile;
import io.github.initbench.reports.run.RunReader;
import io.github.initbench.reports.table.TableWriter;
import io.github.initbench.reports.table.Tables;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says whether a run is slower than another. */
@Command(
        name = "compare",
        versionProvider = Version.class,
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = {
            "Compares two runs: per benchmark and backend the ratio of the medians of forks, candidate time over base time,"
                    + " with an interval over forks.",
            "A regression is an interval wholly beyond the threshold. Below five forks on a side nothing is decided."
        },
        footer =
                "Exit codes: 0 no regression; 1 a regression; 2 usage or input; 3 inconclusive (0 with --allow-inconclusive),"
                        + " other machines or conditions, cells that could not be compared, another grid, or nothing"
                        + " compared.")
final class CompareCommand implements Callable<Integer> {

    private static final List<String> FORMATS = List.of("text", "markdown", "csv");

    private final PrintStream out;
    private final PrintStream err;

    @Mixin
    final StandardOptions standard = new StandardOptions();

    @Parameters(
            index = "0",
            paramLabel = "BASE",
            description = "A run's folder, its throughput.csv or time-to-loss.csv, or the name of a published report.")
    private String base = "";

    @Parameters(index = "1", paramLabel = "CANDIDATE", description = "Likewise: what is compared with it.")
    private String candidate = "";

    @Option(
            names = "--threshold",
            paramLabel = "SHARE",
            defaultValue = "5%",
            description = "The smallest slowdown that matters, as 5%% or 0.05 (5%%).")
    private String threshold = "5%";

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "text",
            description = "text, markdown or csv (text).")
    private String format = "text";

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Writes there, over what was there, instead of to the console.")
    private Path file = Path.of("");

    @Option(
            names = "--force",
            description =
                    "Compares runs of different or unknown machines, or under different conditions, too, and prints what differs.")
    private boolean force;

    @Option(
            names = "--allow-inconclusive",
            description = "Exit code 0 also where it is inconclusive, if every benchmark and backend was compared.")
    private boolean allowInconclusive;

    CompareCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Threshold smallest = Threshold.parse(threshold);
        requireFormat();
        try {
            RunReader reader = new RunReader(RunReader.PUBLISHED);
            Comparison comparison = Comparison.of(reader.read(base), reader.read(candidate), smallest);
            if (!comparison.sameConditions() && !force) {
                err.println("compare: " + comparison.conditions() + "; --force compares them all the same");
                return ExitCodes.UNDECIDED;
            }
            write(comparison);
            return exitCode(comparison.result());
        } catch (IOException e) {
            err.println(CommandLineInterface.oneLine(e));
            return ExitCodes.USAGE;
        }
    }

    private void requireFormat() {
        if (!FORMATS.contains(format)) {
            throw new UnknownNameException("format", format, FORMATS);
        }
    }

    private void write(Comparison comparison) throws IOException {
        ComparisonReport report = new ComparisonReport(comparison);
        String text = switch (format) {
            case "markdown" -> report.markdown();
            case "csv" -> TableWriter.text(Tables.COMPARE, comparison.rows());
            default -> report.text();
        };
        if (file.toString().isEmpty()) {
            out.print(text);
            return;
        }
        AtomicFile.write(file, text);
        out.println(
                (comparison.sameConditions() ? "" : comparison.conditions() + "; ") + report.counts() + ": " + file);
    }

    private int exitCode(Comparison.Result result) {
        return switch (result) {
            case NO_REGRESSION -> ExitCodes.OK;
            case REGRESSION -> ExitCodes.FAILED;
            case INCONCLUSIVE -> allowInconclusive ? ExitCodes.OK : ExitCodes.UNDECIDED;
            case NOT_COMPARED -> ExitCodes.UNDECIDED;
        };
    }
}
