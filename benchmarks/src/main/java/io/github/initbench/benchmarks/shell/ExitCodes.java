package io.github.initbench.benchmarks.shell;

/** The exit codes of the process. */
public final class ExitCodes {

    public static final int OK = 0;

    /** A trial or a check failed, or a run is slower than another. */
    public static final int FAILED = 1;

    /** Wrong usage, or input that cannot be read. */
    public static final int USAGE = 2;

    /** This process was interrupted before its work was done. */
    public static final int INTERRUPTED = 130;

    /** Two runs, or some of their cells, cannot be compared, or are inconclusive. */
    public static final int UNDECIDED = 3;

    private ExitCodes() {}
}
