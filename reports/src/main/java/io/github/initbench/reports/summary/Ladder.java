package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.ThroughputRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * One backend's times of one operation over growing sizes.
 *
 * @param steps by size, upwards
 */
public record Ladder(List<Step> steps) {

    /**
     * One size.
     *
     * @param size m, n and k of a square product
     * @param flops of one operation
     * @param bytes of its operands and result
     * @param forks the seconds of an operation, by fork and iteration
     */
    public record Step(double size, double flops, double bytes, List<List<Double>> forks) {

        public Step {
            forks = forks.stream().map(List::copyOf).toList();
            if (forks.isEmpty() || forks.stream().anyMatch(List::isEmpty)) {
                throw new IllegalArgumentException("ladder: size " + size + " has a fork without times, or no fork");
            }
        }

        /** The median over forks of the medians of the forks. */
        double seconds() {
            return Statistics.median(forks.stream().map(Statistics::median).toList());
        }

        /** As many forks drawn from these, and as many iterations from each of them: iterations of a fork depend on each other. */
        Step resample(SplittableRandom random) {
            List<List<Double>> drawn = new ArrayList<>();
            for (int f = 0; f < forks.size(); f++) {
                List<Double> fork = forks.get(random.nextInt(forks.size()));
                drawn.add(fork.stream()
                        .map(unused -> fork.get(random.nextInt(fork.size())))
                        .toList());
            }
            return new Step(size, flops, bytes, drawn);
        }
    }

    public Ladder {
        steps = List.copyOf(steps);
        for (int i = 1; i < steps.size(); i++) {
            if (!(steps.get(i - 1).size() < steps.get(i).size())) {
                throw new IllegalArgumentException(
                        "ladder: size " + steps.get(i).size() + " does not come after "
                                + steps.get(i - 1).size());
            }
        }
    }

    /** From the ok rows of square products of one backend and one setting but for the size; others are skipped. */
    public static Ladder of(List<ThroughputRow> rows) {
        Map<Integer, Map<String, List<ThroughputRow>>> bySize = new TreeMap<>();
        for (ThroughputRow row : rows) {
            Integer m = row.operation().m();
            if (row.ending().status() == Status.OK
                    && m != null
                    && m.equals(row.operation().n())
                    && m.equals(row.operation().k())) {
                bySize.computeIfAbsent(m, size -> new LinkedHashMap<>())
                        .computeIfAbsent(
                                row.stamp().runId() + " " + row.position().fork(), fork -> new ArrayList<>())
                        .add(row);
            }
        }
        List<Step> steps = new ArrayList<>();
        bySize.forEach((size, forks) -> {
            ThroughputRow any = forks.values().iterator().next().get(0);
            steps.add(new Step(
                    size,
                    Objects.requireNonNull(any.roof().flopsPerOp()),
                    Objects.requireNonNull(any.roof().bytesPerOp()),
                    forks.values().stream()
                            .map(fork -> fork.stream().map(Ladder::seconds).toList())
                            .toList()));
        });
        return new Ladder(steps);
    }

    private static double seconds(ThroughputRow row) {
        if (!"ops/s".equals(row.score().unit())) {
            throw new IllegalArgumentException(
                    "ladder: expected ops/s, found " + row.score().unit());
        }
        return 1.0 / Objects.requireNonNull(row.score().value());
    }

    /** Every step drawn anew from itself. */
    Ladder resample(SplittableRandom random) {
        return new Ladder(steps.stream().map(step -> step.resample(random)).toList());
    }
}
