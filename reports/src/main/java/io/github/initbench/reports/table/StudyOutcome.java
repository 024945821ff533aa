package io.github.initbench.reports.table;

/** What came of a run of a study, on its training set. */
public enum StudyOutcome {
    /** The loss became infinite or NaN. */
    DIVERGES,
    /** One answer to everything would be right as often. */
    DOES_NOT_LEARN,
    /** Better than that, but with a balanced accuracy below 0.9. */
    LEARNS_IN_PART,
    /** Better than that, and with a balanced accuracy of 0.9 or more. */
    LEARNS
}
