package io.github.initbench.reports.report;

import io.github.initbench.reports.run.Environment;
import io.github.initbench.reports.run.JournalFile;
import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.run.RunReader;
import io.github.initbench.reports.schema.SchemaValidator;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TrialRow;
import io.github.initbench.reports.table.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether a run is fit to be published.
 *
 * @param files of the run that a report of it consists of, by name: its tables and environment.json; nothing else in its folder is the run's
 * @param problems each on one line; none where it is fit
 */
public record RunCheck(List<String> files, List<String> problems) {

    /** They do not say that something went wrong. */
    private static final List<Status> NOT_FAILED = List.of(Status.OK, Status.UNAVAILABLE, Status.SKIPPED);

    public RunCheck {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Checks a run's folder: that it came to its end, that its tables are what their schemas say, and that no trial failed.
     *
     * @param allowFailed whether trials may have failed
     * @throws IOException if the folder cannot be read
     */
    public static RunCheck of(Path folder, boolean allowFailed) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IOException("run: " + folder + " is no folder; name a run's, as those under reports/runs");
        }
        List<String> files = Tables.ALL.stream()
                .map(Table::fileName)
                .filter(name -> Files.exists(folder.resolve(name)))
                .collect(Collectors.toCollection(ArrayList::new));
        List<String> problems = new ArrayList<>();
        if (files.isEmpty()) {
            problems.add("run: " + folder + " holds no table; name a run's folder, as those under reports/runs");
        }
        for (String file : files) {
            problems.addAll(SchemaValidator.violations(folder.resolve(file)));
        }
        Optional<Environment> environment = Environment.in(folder);
        if (environment.isPresent()) {
            files.add(Environment.FILE_NAME);
            if (environment.get().text("asked", "jmh_arguments").isPresent()) {
                problems.add(
                        "run: " + folder + " was made by JMH's own options, where results are not compared with the"
                                + " reference's; publish a run of a profile");
            }
        } else {
            problems.add("run: " + folder + " has no " + Environment.FILE_NAME + "; its machine is not known");
        }
        if (!JournalFile.hasEnded(folder)) {
            problems.add("run: " + folder + " did not come to its end, as its " + JournalFile.NAME
                    + " does not say so; go on with it by --resume");
        }
        if (problems.isEmpty() && !allowFailed) {
            failures(folder).forEach((what, count) -> problems.add("run: " + folder + " has " + what + " " + count));
        }
        return new RunCheck(files, problems);
    }

    /** "failed rows:" 3, by status. */
    private static Map<String, Long> failures(Path folder) throws IOException {
        Run run = new RunReader(folder).read(folder.toString());
        Path trials = folder.resolve(Tables.TRIALS.fileName());
        Map<Status, Long> counts = Stream.of(
                        run.throughput().stream().map(ThroughputRow::status),
                        run.timeToLoss().stream().map(TimeToLossRow::status),
                        run.study().stream().map(StudyRow::status),
                        (Files.exists(trials) ? TableReader.read(Tables.TRIALS, trials) : List.<TrialRow>of())
                                .stream().map(TrialRow::status))
                .flatMap(statuses -> statuses)
                .filter(status -> !NOT_FAILED.contains(status))
                .collect(Collectors.groupingBy(
                        status -> status, () -> new EnumMap<>(Status.class), Collectors.counting()));
        return counts.entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> "rows with status " + Words.of(entry.getKey()) + ":", Map.Entry::getValue));
    }
}
