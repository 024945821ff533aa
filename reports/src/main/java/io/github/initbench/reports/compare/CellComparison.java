package io.github.initbench.reports.compare;

import io.github.initbench.reports.summary.ForkBootstrap;
import io.github.initbench.reports.summary.Interval;
import io.github.initbench.reports.summary.Statistics;
import io.github.initbench.reports.table.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of a cell, and the verdict on them.
 *
 * <p>The verdict is by the interval of the ratio of medians over forks and the practical threshold alone. A difference that a rank
 * test would find is no regression where it is too small to matter, and a large one is none where the forks vary too much.
 *
 * @param base null where only the candidate has the cell
 * @param candidate null where only the base has it
 * @param ratio candidate time over base time, null where they are not compared
 * @param interval of the ratio, null where there is none
 * @param ranks of the candidate's times against the base's, null where they are not compared
 * @param why the reason of a verdict that is not by the interval, or what else differs; null where there is neither
 */
record CellComparison(
        Cell cell,
        @Nullable Sample base,
        @Nullable Sample candidate,
        @Nullable Double ratio,
        @Nullable Interval interval,
        @Nullable RankStatistics ranks,
        Verdict verdict,
        @Nullable String why) {

    static CellComparison of(Cell cell, @Nullable Sample base, @Nullable Sample candidate, Threshold threshold) {
        if (base == null || candidate == null) {
            Verdict side = base == null ? Verdict.CANDIDATE_ONLY : Verdict.BASE_ONLY;
            return new CellComparison(cell, base, candidate, null, null, null, side, null);
        }
        if (base.isUnavailable() && candidate.isUnavailable()) {
            return new CellComparison(cell, base, candidate, null, null, null, Verdict.UNAVAILABLE, "on both sides");
        }
        String problem = problem(base, candidate);
        if (problem != null) {
            return new CellComparison(cell, base, candidate, null, null, null, Verdict.NOT_COMPARABLE, problem);
        }
        return measured(cell, base, candidate, threshold);
    }

    private static @Nullable String problem(Sample base, Sample candidate) {
        if (base.problem() != null) {
            return "base " + base.problem();
        }
        if (candidate.problem() != null) {
            return "candidate " + candidate.problem();
        }
        if (!base.outcomes().keySet().equals(candidate.outcomes().keySet())) {
            return "trainings ended as " + base.outcomes().keySet() + " against "
                    + candidate.outcomes().keySet();
        }
        return null;
    }

    private static CellComparison measured(Cell cell, Sample base, Sample candidate, Threshold threshold) {
        List<Double> numerator = cell.higherIsBetter() ? base.forkMedians() : candidate.forkMedians();
        List<Double> denominator = cell.higherIsBetter() ? candidate.forkMedians() : base.forkMedians();
        double ratio = Statistics.median(numerator) / Statistics.median(denominator);
        Interval interval = ForkBootstrap.ofRatio(numerator, denominator);
        Verdict verdict = Verdict.INCONCLUSIVE;
        String why = null;
        if (Math.min(base.forks(), candidate.forks()) < ForkBootstrap.MIN_FORKS) {
            why = base.forks() + " against " + candidate.forks() + " forks; " + ForkBootstrap.MIN_FORKS
                    + " or more are needed on each side";
        } else {
            verdict = verdict(Objects.requireNonNull(interval), threshold);
        }
        if (!base.iterationsToTarget().equals(candidate.iterationsToTarget())) {
            String iterations =
                    "iterations to target " + base.iterationsToTarget() + " against " + candidate.iterationsToTarget();
            why = why == null ? iterations : why + "; " + iterations;
        }
        return new CellComparison(
                cell, base, candidate, ratio, interval, RankStatistics.of(numerator, denominator), verdict, why);
    }

    /** The verdict by an interval of the ratio of times, of five or more forks on each side. */
    static Verdict verdict(Interval interval, Threshold threshold) {
        double most = 1.0 + threshold.fraction();
        if (interval.low() > most) {
            return Verdict.REGRESSION;
        }
        if (interval.high() < 1.0 / most) {
            return Verdict.IMPROVEMENT;
        }
        return interval.high() <= most ? Verdict.NO_REGRESSION : Verdict.INCONCLUSIVE;
    }
}
