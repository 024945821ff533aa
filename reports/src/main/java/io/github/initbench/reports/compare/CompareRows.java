package io.github.initbench.reports.compare;

import io.github.initbench.reports.summary.Interval;
import io.github.initbench.reports.summary.Statistics;
import io.github.initbench.reports.table.CompareRow;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of one comparison.
 *
 * @param base how the base was named
 * @param candidate how the candidate was named
 * @param machines "same", or what differs between machines and conditions
 */
record CompareRows(String base, String candidate, Threshold threshold, String machines) {

    /** The row of a cell; pHolm is null where it was not compared. */
    CompareRow row(CellComparison comparison, @Nullable Double pHolm) {
        Cell cell = comparison.cell();
        Sample left = comparison.base();
        Sample right = comparison.candidate();
        Interval interval = comparison.interval();
        RankStatistics ranks = comparison.ranks();
        return new CompareRow(
                base,
                candidate,
                cell.table(),
                cell.setting(),
                cell.backend(),
                cell.init(),
                cell.threads(),
                cell.dtype(),
                cell.unit(),
                median(left),
                left == null ? 0 : left.forks(),
                median(right),
                right == null ? 0 : right.forks(),
                comparison.ratio(),
                interval == null ? null : interval.low(),
                interval == null ? null : interval.high(),
                threshold.fraction(),
                comparison.verdict(),
                comparison.why(),
                ranks == null ? null : ranks.u(),
                ranks == null ? null : ranks.p(),
                pHolm,
                ranks == null ? null : ranks.cliffsDelta(),
                left == null ? null : left.noisy(),
                right == null ? null : right.noisy(),
                left == null ? null : left.unsteady(),
                right == null ? null : right.unsteady(),
                machines);
    }

    private static @Nullable Double median(@Nullable Sample sample) {
        return sample == null || sample.forks() == 0 ? null : Statistics.median(sample.forkMedians());
    }
}
