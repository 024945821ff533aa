package io.github.initbench.reports.report;

import io.github.initbench.reports.summary.Counts;
import io.github.initbench.reports.summary.Interval;
import io.github.initbench.reports.summary.ProblemText;
import io.github.initbench.reports.summary.TimeToLossSummary;
import io.github.initbench.reports.summary.TimeToLossSummary.Entry;
import io.github.initbench.reports.table.ComparedTable;
import io.github.initbench.reports.table.Operation;
import io.github.initbench.reports.table.Problem;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.SummaryRow;
import io.github.initbench.reports.table.SummaryRow.Figure;
import io.github.initbench.reports.table.SummaryRow.Rate;
import io.github.initbench.reports.table.SummaryRow.Target;
import io.github.initbench.reports.table.SummaryRow.Trainings;
import io.github.initbench.reports.table.TimeToLossRow;
import io.github.initbench.reports.table.TimeToLossRow.Contender;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Time to loss as rows of summary.csv: the backends of an initialization beside each other. */
final class TimeToLossSections {

    private static final Comparator<Entry> BY_TIME =
            Comparator.comparing(Entry::trainSeconds, Comparator.nullsLast(Comparator.naturalOrder()));

    private TimeToLossSections() {}

    static List<Section> of(String runId, List<TimeToLossRow> rows) {
        return TimeToLossSummary.of(rows).groups().stream()
                .map(group ->
                        new Section(ProblemText.of(group.problem()), rows(runId, group.problem(), group.entries())))
                .toList();
    }

    private static List<SummaryRow> rows(String runId, Problem problem, List<Entry> entries) {
        List<String> inits = entries.stream()
                .map(entry -> entry.contender().init())
                .distinct()
                .toList();
        List<Entry> byInit = new ArrayList<>(entries);
        byInit.sort(
                Comparator.comparing(entry -> inits.indexOf(entry.contender().init())));
        return byInit.stream()
                .map(entry -> row(runId, problem, entry, baseline(entry, entries)))
                .toList();
    }

    /**
     * Of those that did the same, initialization, threads, dtype and outcome: the preferred, else the fastest. Null where none is
     * ranked.
     */
    private static @Nullable Entry baseline(Entry entry, List<Entry> entries) {
        List<Entry> ranked = entries.stream()
                .filter(other -> isRanked(other) && didTheSame(entry, other))
                .toList();
        return ranked.stream()
                .filter(other -> other.contender().backend().equals(ThroughputSections.PREFERRED_BASELINE))
                .findFirst()
                .orElse(ranked.stream().min(BY_TIME).orElse(null));
    }

    private static boolean didTheSame(Entry one, Entry other) {
        Contender a = one.contender();
        Contender b = other.contender();
        return a.init().equals(b.init())
                && Objects.equals(a.threads(), b.threads())
                && Objects.equals(a.dtype(), b.dtype())
                && one.outcomes().keySet().equals(other.outcomes().keySet());
    }

    private static boolean isRanked(Entry entry) {
        return entry.trainSeconds() != null
                && !entry.notOk().containsKey(Status.INCORRECT)
                && !entry.notOk().containsKey(Status.INVALID);
    }

    private static @Nullable Double speedRatio(Entry entry, @Nullable Entry baseline) {
        return baseline == null || baseline.trainSeconds() == null || entry.trainSeconds() == null || !isRanked(entry)
                ? null
                : baseline.trainSeconds() / entry.trainSeconds();
    }

    private static SummaryRow row(String runId, Problem problem, Entry entry, @Nullable Entry baseline) {
        Contender who = entry.contender();
        Interval interval = entry.trainInterval();
        return new SummaryRow(
                runId,
                ComparedTable.TIME_TO_LOSS,
                TimeToLossRow.BENCHMARK,
                new SummaryRow.Contender(
                        who.backend(), who.init(), problem.weightSeed(), problem.streams(), who.threads(), who.dtype()),
                Operation.ofTraining(problem.layers(), problem.hidden(), problem.batch()),
                new Target(
                        problem.dataset(),
                        problem.datasetSha256(),
                        problem.learningRate(),
                        problem.targetLoss(),
                        problem.budgetIterations()),
                new Figure(
                        "s",
                        entry.trainSeconds(),
                        interval == null ? null : interval.low(),
                        interval == null ? null : interval.high(),
                        entry.forks(),
                        entry.forks(),
                        isRanked(entry),
                        baseline == null ? null : baseline.contender().backend(),
                        speedRatio(entry, baseline)),
                Rate.NONE,
                new Trainings(
                        entry.outcomes().isEmpty() ? null : Counts.render(entry.outcomes()),
                        entry.iterationsToTarget(),
                        entry.coldSeconds()),
                entry.noisy(),
                null,
                entry.notOk().isEmpty() ? null : Counts.render(entry.notOk()));
    }
}
