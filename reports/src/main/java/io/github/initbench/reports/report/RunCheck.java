package io.github.initbench.reports.report;

import io.github.initbench.reports.run.Environment;
import io.github.initbench.reports.run.JournalFile;
import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.run.RunReader;
import io.github.initbench.reports.schema.SchemaValidator;
import io.github.initbench.reports.summary.Counts;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.Table;
import io.github.initbench.reports.table.TableReader;
import io.github.initbench.reports.table.Tables;
import io.github.initbench.reports.table.TrialRow;
import io.github.initbench.reports.table.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

    /** With these nothing went wrong. */
    private static final List<Status> NOT_FAILED = List.of(Status.OK, Status.UNAVAILABLE, Status.SKIPPED);

    public RunCheck {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Checks a run's folder: that it came to its end, that its tables match their schemas, and that no trial failed.
     *
     * @param allowFailed whether trials may have failed
     * @throws IOException if the folder cannot be read
     */
    public static RunCheck of(Path folder, boolean allowFailed) throws IOException {
        RunReader.requireFolder(folder);
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
                    + " does not record its end; "
                    + (Files.exists(folder.resolve(JournalFile.NAME))
                            ? "go on with it by --resume, or begin a new one"
                            : "publish a run of a profile, which has one"));
        }
        if (problems.isEmpty() && !allowFailed) {
            problems.addAll(failures(folder));
        }
        return new RunCheck(files, problems);
    }

    /** A line a table and status, as one failed fork is a row of its table and one of trials.csv. */
    private static List<String> failures(Path folder) throws IOException {
        Run run = new RunReader(folder).read(folder.toString());
        Path trials = folder.resolve(Tables.TRIALS.fileName());
        Map<Table<?>, Stream<Status>> statuses = new LinkedHashMap<>();
        statuses.put(
                Tables.THROUGHPUT,
                run.throughput().stream().map(row -> row.ending().status()));
        statuses.put(
                Tables.TIME_TO_LOSS,
                run.timeToLoss().stream().map(row -> row.ending().status()));
        statuses.put(Tables.STUDY, run.study().stream().map(row -> row.ending().status()));
        if (Files.exists(trials)) {
            statuses.put(
                    Tables.TRIALS,
                    TableReader.read(Tables.TRIALS, trials).stream().map(TrialRow::status));
        }
        List<String> problems = new ArrayList<>();
        statuses.forEach((table, some) -> {
            List<Status> failed =
                    some.filter(status -> !NOT_FAILED.contains(status)).toList();
            Counts.of(Status.class, failed)
                    .forEach((status, count) -> problems.add("run: " + folder + " has rows with status "
                            + Words.of(status) + ": " + count + " in " + table.fileName()));
        });
        return problems;
    }
}
