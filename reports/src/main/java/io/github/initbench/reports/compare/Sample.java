package io.github.initbench.reports.compare;

import io.github.initbench.reports.summary.Counts;
import io.github.initbench.reports.summary.Forks;
import io.github.initbench.reports.table.Outcome;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One side of a cell: what a run's forks measured of one benchmark on one backend.
 *
 * @param forkMedians the median of each fork, in the unit of the cell
 * @param notOk rows that are no measurements, by status
 * @param outcomes how its trainings ended, by outcome; empty for throughput
 * @param iterationsToTarget the iterations at which its trainings reached the target; empty for throughput
 * @param noisy noisy rows, null when not recorded
 * @param unsteady unsteady forks, null when not recorded
 */
record Sample(
        List<Double> forkMedians,
        Map<Status, Integer> notOk,
        Map<Outcome, Integer> outcomes,
        Set<Integer> iterationsToTarget,
        @Nullable Integer noisy,
        @Nullable Integer unsteady) {

    /** Any of these means that something is wrong with the side, whatever is in its other rows. */
    private static final Set<Status> SPOILING =
            EnumSet.of(Status.FAILED, Status.INCORRECT, Status.INVALID, Status.TIMEOUT);

    static Sample ofThroughput(List<ThroughputRow> rows) {
        Forks forks = new Forks(
                rows.stream().filter(row -> row.ending().status() == Status.OK).toList());
        return new Sample(
                forks.medians(row -> row.score().value()),
                notOk(rows.stream().map(row -> row.ending().status()).toList()),
                Map.of(),
                Set.of(),
                forks.noisy(),
                forks.unsteady());
    }

    static Sample ofTimeToLoss(List<TimeToLossRow> rows) {
        List<TimeToLossRow> ok =
                rows.stream().filter(row -> row.ending().status() == Status.OK).toList();
        List<Boolean> noisy = ok.stream()
                .map(TimeToLossRow::disturbed)
                .filter(Objects::nonNull)
                .toList();
        return new Sample(
                ok.stream()
                        .map(row -> row.result().trainSeconds())
                        .filter(Objects::nonNull)
                        .toList(),
                notOk(rows.stream().map(row -> row.ending().status()).toList()),
                Counts.of(
                        Outcome.class,
                        ok.stream()
                                .map(row -> row.result().outcome())
                                .filter(Objects::nonNull)
                                .toList()),
                new TreeSet<>(ok.stream()
                        .map(row -> row.result().firstHitIteration())
                        .filter(Objects::nonNull)
                        .toList()),
                noisy.isEmpty() ? null : Collections.frequency(noisy, true),
                null);
    }

    private static Map<Status, Integer> notOk(List<Status> statuses) {
        return Counts.of(
                Status.class,
                statuses.stream().filter(status -> status != Status.OK).toList());
    }

    int forks() {
        return forkMedians.size();
    }

    /** Whether all that is known is that the backend does not run there. */
    boolean isUnavailable() {
        return forkMedians.isEmpty() && notOk.keySet().equals(EnumSet.of(Status.UNAVAILABLE));
    }

    /** Why its forks cannot be compared with others; null when they can. */
    @Nullable
    String problem() {
        if (!Collections.disjoint(notOk.keySet(), SPOILING)) {
            return "has " + Counts.render(notOk) + " rows";
        }
        if (forkMedians.stream().anyMatch(median -> !(median > 0) || median.isInfinite())) {
            return "has a fork whose median is " + forkMedians + ", not above 0 and finite";
        }
        return forkMedians.isEmpty() ? "has no ok row (" + Counts.render(notOk) + ")" : null;
    }
}
