package io.github.initbench.reports.table;

/** Whether a row is a measurement, or why it is not. */
public enum Status {
    /** Measured; the only status that is ranked. */
    OK,
    /** The trial threw or its JVM died. */
    FAILED,
    /** The backend does not run on this machine. */
    UNAVAILABLE,
    /** The backend's results are outside the tolerance, so its speed means nothing. */
    INCORRECT,
    /** The figures exceed the machine's measured peak: timing or peak is wrong, and neither can be believed. */
    INVALID,
    /** The trial ran out of time. */
    TIMEOUT,
    /** The trial was planned but not run. */
    SKIPPED
}
