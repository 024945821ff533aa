package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** A line of compare.csv. The constructor refuses a verdict by the interval that has none: IllegalArgumentException. */
@Row(
        meaning = "One benchmark on one backend in two runs: a line of compare.csv.",
        key = "base,candidate,table,setting,backend,init,threads,dtype")
public record CompareRow(
        @Column(meaning = "how the base was named") String base,
        @Column(meaning = "how the candidate was named") String candidate,
        @Column(meaning = "where the figures are from") ComparedTable table,

        @Column(meaning = "what was done: benchmark, network or shape, data, dtype, threads, unit")
        String setting,

        @Column(meaning = "the backend that computed it, never a stand-in")
        String backend,

        @Column(meaning = "name of the initializer; missing for throughput") @Nullable
        String init,

        @Column(meaning = "compute threads of the process") @Nullable
        Integer threads,

        @Column(meaning = "float64 or float32") @Nullable String dtype,

        @Column(meaning = "of the medians: ops/s, us/op, s") @Nullable
        String unit,

        @Column(meaning = "median of the base's fork medians, in unit") @Nullable
        Double baseMedian,

        @Column(meaning = "JVMs measured") Integer baseForks,

        @Column(meaning = "median of the candidate's fork medians, in unit") @Nullable
        Double candidateMedian,

        @Column(meaning = "JVMs measured") Integer candidateForks,

        @Column(meaning = "candidate time over base time: above 1 is slower, whichever way the unit points") @Nullable
        Double ratio,

        @Column(meaning = "lower end of its 95 % bootstrap interval over forks") @Nullable
        Double low,

        @Column(meaning = "its upper end") @Nullable Double high,

        @Column(meaning = "the smallest slowdown that matters: 0.05 is 5 %")
        Double threshold,

        @Column(meaning = "by interval and threshold") Verdict verdict,

        @Column(meaning = "one line on a verdict that is not decided by the interval, or on what else differs")
        @Nullable
        String why,

        @Column(meaning = "pairs of forks in which the candidate is slower, ties half") @Nullable
        Double mannWhitneyU,

        @Column(meaning = "two-sided p of that; exact where no times tie") @Nullable
        Double p,

        @Column(meaning = "p adjusted for all cells of the comparison") @Nullable
        Double pHolm,

        @Column(meaning = "-1 to 1: how much more often the candidate is slower than faster") @Nullable
        Double cliffsDelta,

        @Column(meaning = "rows of the base that are noisy") @Nullable
        Integer baseDisturbed,

        @Column(meaning = "rows of the candidate that are noisy") @Nullable
        Integer candidateDisturbed,

        @Column(meaning = "forks of the base that are not steady") @Nullable
        Integer baseUnsteady,

        @Column(meaning = "forks of the candidate that are not steady") @Nullable
        Integer candidateUnsteady,

        @Column(meaning = "same, or what differs between the machines or the conditions of the runs")
        String machines) {

    public CompareRow {
        RowChecks.positive("threshold", threshold);
        if (verdict == Verdict.REGRESSION || verdict == Verdict.IMPROVEMENT || verdict == Verdict.NO_REGRESSION) {
            RowChecks.required("ratio", ratio);
            RowChecks.required("low", low);
            RowChecks.required("high", high);
        }
    }
}
