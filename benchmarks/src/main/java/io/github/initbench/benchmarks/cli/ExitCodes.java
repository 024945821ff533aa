package io.github.initbench.benchmarks.cli;

/** The exit codes of the process. */
final class ExitCodes {

    static final int OK = 0;

    /** A trial or a check failed, or a run is slower than another. */
    static final int FAILED = 1;

    /** Wrong usage, or input that cannot be read. */
    static final int USAGE = 2;

    /** This process was interrupted before its work was done. */
    static final int INTERRUPTED = 130;

    /** Two runs, or some of their cells, cannot be compared, or are inconclusive. */
    static final int UNDECIDED = 3;

    private ExitCodes() {}
}
