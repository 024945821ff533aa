package io.github.initbench.reports.table;

/** The verdict of a comparison of two runs on one benchmark on one backend. */
public enum Verdict {
    /** The interval of the ratio lies wholly beyond the threshold, on the slow side. */
    REGRESSION,
    /** The same on the fast side. */
    IMPROVEMENT,
    /** The interval excludes a slowdown beyond the threshold. */
    NO_REGRESSION,
    /** The forks vary too much, or are too few. */
    INCONCLUSIVE,
    /** A side has rows that are no measurements, or the sides did not do the same. */
    NOT_COMPARABLE,
    /** The backend runs on neither side's machine. */
    UNAVAILABLE,
    /** Only the base has it: another grid. */
    BASE_ONLY,
    /** Only the candidate has it: another grid. */
    CANDIDATE_ONLY
}
