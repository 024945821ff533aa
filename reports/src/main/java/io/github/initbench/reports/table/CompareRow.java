package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * One benchmark on one backend in two runs: a line of compare.csv.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param base how the base was named
 * @param candidate how the candidate was named
 * @param table where the figures are from
 * @param setting what was done: benchmark, network or shape, data, dtype, threads, unit
 * @param backend the backend that computed it, never a stand-in
 * @param init name of the initializer; missing for throughput
 * @param threads compute threads of the process
 * @param dtype float64 or float32
 * @param unit of the medians: ops/s, us/op, s
 * @param baseMedian median of the base's fork medians, in unit
 * @param baseForks JVMs measured
 * @param candidateMedian median of the candidate's fork medians, in unit
 * @param candidateForks JVMs measured
 * @param ratio candidate time over base time: above 1 is slower, whichever way the unit points
 * @param low lower end of its 95 % bootstrap interval over forks
 * @param high its upper end
 * @param threshold the smallest slowdown that matters: 0.05 is 5 %
 * @param verdict by interval and threshold
 * @param why one line on a verdict that is not decided by the interval, or on what else differs
 * @param mannWhitneyU pairs of forks in which the candidate is slower, ties half
 * @param p two-sided p of that; exact where no times tie
 * @param pHolm p adjusted for all cells of the comparison
 * @param cliffsDelta -1 to 1: how much more often the candidate is slower than faster
 * @param baseDisturbed rows of the base that are noisy
 * @param candidateDisturbed rows of the candidate that are noisy
 * @param baseUnsteady forks of the base that are not steady
 * @param candidateUnsteady forks of the candidate that are not steady
 * @param machines same, or what differs between the machines or the conditions of the runs
 */
public record CompareRow(
        int schema,
        String base,
        String candidate,
        ComparedTable table,
        String setting,
        String backend,
        @Nullable String init,
        @Nullable Integer threads,
        @Nullable String dtype,
        @Nullable String unit,
        @Nullable Double baseMedian,
        Integer baseForks,
        @Nullable Double candidateMedian,
        Integer candidateForks,
        @Nullable Double ratio,
        @Nullable Double low,
        @Nullable Double high,
        Double threshold,
        Verdict verdict,
        @Nullable String why,
        @Nullable Double mannWhitneyU,
        @Nullable Double p,
        @Nullable Double pHolm,
        @Nullable Double cliffsDelta,
        @Nullable Integer baseDisturbed,
        @Nullable Integer candidateDisturbed,
        @Nullable Integer baseUnsteady,
        @Nullable Integer candidateUnsteady,
        String machines) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 1;

    public CompareRow {
        RowChecks.schema(SCHEMA, schema);
        RowChecks.positive("threshold", threshold);
        if (verdict == Verdict.REGRESSION || verdict == Verdict.IMPROVEMENT || verdict == Verdict.NO_REGRESSION) {
            RowChecks.required("ratio", ratio);
            RowChecks.required("low", low);
            RowChecks.required("high", high);
        }
    }
}
