package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Problem;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TimeToLossRow.Contender;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Time to loss by problem, backend and initializer, in the order of the rows. A backend with other threads or another
 * dtype is another contender. Numbers are medians over the ok rows that have them, whatever their outcome; rows that
 * are not ok are counted.
 */
public record TimeToLossSummary(List<Group> groups) {

    /** The trainings of one problem. */
    public record Group(Problem problem, List<Entry> entries) {

        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The trainings of a contender.
     *
     * @param outcomes ok rows by outcome
     * @param forks ok rows: a fork gives one
     * @param iterationsToTarget median of the first iterations at or below the target, null when none reached it
     * @param coldSeconds time of a fork's first training
     * @param trainSeconds time of the same training after warm-up
     * @param trainInterval 95 % interval of that over forks, see {@link ForkBootstrap}; null with fewer than two
     * @param bestLoss lowest loss of a training
     * @param noisy forks during which the machine was busy or throttled, null when not recorded
     * @param notOk rows that are not measurements, by status
     */
    public record Entry(
            Contender contender,
            Map<Outcome, Integer> outcomes,
            int forks,
            @Nullable Double iterationsToTarget,
            @Nullable Double coldSeconds,
            @Nullable Double trainSeconds,
            @Nullable Interval trainInterval,
            @Nullable Double bestLoss,
            @Nullable Integer noisy,
            Map<Status, Integer> notOk) {}

    public TimeToLossSummary {
        groups = List.copyOf(groups);
    }

    /** The summary of rows, of one run or of several. */
    public static TimeToLossSummary of(List<TimeToLossRow> rows) {
        Map<Problem, Map<Contender, List<TimeToLossRow>>> problems = group(rows);
        List<Group> groups = new ArrayList<>();
        problems.forEach((problem, contenders) -> {
            List<Entry> entries = new ArrayList<>();
            contenders.forEach((contender, trainings) -> entries.add(entry(contender, trainings)));
            groups.add(new Group(problem, entries));
        });
        return new TimeToLossSummary(groups);
    }

    /** Rows by problem and contender, in their order. */
    public static Map<Problem, Map<Contender, List<TimeToLossRow>>> group(List<TimeToLossRow> rows) {
        Map<Problem, Map<Contender, List<TimeToLossRow>>> problems = new LinkedHashMap<>();
        for (TimeToLossRow row : rows) {
            problems.computeIfAbsent(row.problem(), problem -> new LinkedHashMap<>())
                    .computeIfAbsent(row.contender(), contender -> new ArrayList<>())
                    .add(row);
        }
        return problems;
    }

    private static Entry entry(Contender contender, List<TimeToLossRow> rows) {
        List<TimeToLossRow> ok =
                rows.stream().filter(row -> row.ending().status() == Status.OK).toList();
        List<Outcome> outcomes = ok.stream()
                .map(row -> row.result().outcome())
                .filter(Objects::nonNull)
                .toList();
        List<Status> notOk = rows.stream()
                .map(row -> row.ending().status())
                .filter(status -> status != Status.OK)
                .toList();
        return new Entry(
                contender,
                Counts.of(Outcome.class, outcomes),
                ok.size(),
                median(ok, row -> row.result().firstHitIteration()),
                median(ok, row -> row.result().coldSeconds()),
                median(ok, row -> row.result().trainSeconds()),
                ForkBootstrap.ofMedian(values(ok, row -> row.result().trainSeconds())),
                median(ok, row -> row.result().bestLoss()),
                noisy(ok),
                Counts.of(Status.class, notOk));
    }

    private static @Nullable Double median(
            List<TimeToLossRow> rows, Function<TimeToLossRow, @Nullable Number> quantity) {
        List<Double> values = values(rows, quantity);
        return values.isEmpty() ? null : Statistics.median(values);
    }

    private static List<Double> values(List<TimeToLossRow> rows, Function<TimeToLossRow, @Nullable Number> quantity) {
        return rows.stream()
                .map(quantity)
                .filter(Objects::nonNull)
                .map(Number::doubleValue)
                .toList();
    }

    private static @Nullable Integer noisy(List<TimeToLossRow> rows) {
        List<Boolean> known = rows.stream()
                .map(TimeToLossRow::disturbed)
                .filter(Objects::nonNull)
                .toList();
        return known.isEmpty() ? null : Collections.frequency(known, true);
    }

    /** One text table a problem, each under a line about what it is. */
    public String render() {
        return groups.stream().map(TimeToLossSummary::render).collect(Collectors.joining("\n"));
    }

    private static String render(Group group) {
        List<String> header = List.of(
                "backend",
                "threads",
                "dtype",
                "init",
                "outcome",
                "forks",
                "iterations to target",
                "cold s",
                "train s",
                "95% interval",
                "best loss",
                "noisy",
                "not ok");
        return Printable.line(ProblemText.of(group.problem())) + "\n"
                + new TextTable(
                                header,
                                group.entries().stream()
                                        .map(TimeToLossSummary::cells)
                                        .toList())
                        .render();
    }

    private static List<String> cells(Entry entry) {
        Contender contender = entry.contender();
        return List.of(
                contender.backend(),
                Objects.toString(contender.threads(), Numbers.MISSING),
                Objects.toString(contender.dtype(), Numbers.MISSING),
                contender.init(),
                Counts.render(entry.outcomes()),
                String.valueOf(entry.forks()),
                Numbers.count(entry.iterationsToTarget()),
                Numbers.format(entry.coldSeconds()),
                Numbers.format(entry.trainSeconds()),
                entry.trainSeconds() == null
                        ? Numbers.MISSING
                        : ForkBootstrap.render(entry.trainInterval(), entry.forks()),
                Numbers.format(entry.bestLoss()),
                Counts.render(entry.noisy(), entry.forks()),
                Counts.render(entry.notOk()));
    }
}
