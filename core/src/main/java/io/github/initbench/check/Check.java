package io.github.initbench.check;

/**
 * One named check.
 *
 * @param name unique among a backend's checks
 * @param body throws an exception where the check fails
 */
public record Check(String name, Runnable body) {

    /** Runs the body; an exception, of whatever kind, is a failure. */
    public CheckResult run() {
        try {
            body.run();
            return new CheckResult(name, true, "");
        } catch (CheckFailedException e) {
            return new CheckResult(name, false, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            StackTraceElement[] trace = e.getStackTrace();
            return new CheckResult(name, false, e + (trace.length > 0 ? " at " + trace[0] : ""));
        }
    }
}
