package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.ThroughputRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ok rows of one backend in one setting, by the JVM that measured them: iterations of a fork are not independent,
 * forks are.
 */
public final class Forks {

    private record Fork(String runId, @Nullable Integer number) {}

    private final List<List<ThroughputRow>> forks;

    /** By run and number of the fork, in the order of the rows. */
    public Forks(List<ThroughputRow> okRows) {
        Map<Fork, List<ThroughputRow>> byFork = new LinkedHashMap<>();
        for (ThroughputRow row : okRows) {
            byFork.computeIfAbsent(new Fork(row.stamp().runId(), row.position().fork()), fork -> new ArrayList<>())
                    .add(row);
        }
        forks = List.copyOf(byFork.values());
    }

    /** The number of JVMs. */
    public int count() {
        return forks.size();
    }

    /** The forks with an unsteady iteration; null where no row records it. */
    public @Nullable Integer unsteady() {
        return known(row -> row.observed().steady())
                ? Math.toIntExact(forks.stream()
                        .filter(rows -> rows.stream()
                                .anyMatch(row ->
                                        Boolean.FALSE.equals(row.observed().steady())))
                        .count())
                : null;
    }

    /** The noisy rows; null where none records it. */
    public @Nullable Integer noisy() {
        return known(row -> row.observed().disturbed())
                ? Math.toIntExact(forks.stream()
                        .flatMap(List::stream)
                        .filter(row -> Boolean.TRUE.equals(row.observed().disturbed()))
                        .count())
                : null;
    }

    private boolean known(Function<ThroughputRow, @Nullable Boolean> flag) {
        return forks.stream().flatMap(List::stream).map(flag).anyMatch(Objects::nonNull);
    }

    /** The median of each fork, over the rows that have the quantity. */
    public List<Double> medians(Function<ThroughputRow, @Nullable Double> quantity) {
        return forks.stream()
                .map(rows ->
                        rows.stream().map(quantity).filter(Objects::nonNull).toList())
                .filter(values -> !values.isEmpty())
                .map(Statistics::median)
                .toList();
    }

    /** The median over forks of the medians of the forks, null when no row has the quantity. */
    @Nullable
    Double median(Function<ThroughputRow, @Nullable Double> quantity) {
        List<Double> medians = medians(quantity);
        return medians.isEmpty() ? null : Statistics.median(medians);
    }
}
