package io.github.initbench.benchmarks.socket;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The processes that this JVM has started since a moment: those of its children that it did not have then.
 *
 * <p>It may have others: where it was started in a shell's place, by exec, that shell's background jobs are its children.
 */
public final class StartedProcesses {

    private final Set<ProcessHandle> before =
            ProcessHandle.current().children().collect(Collectors.toUnmodifiableSet());

    private StartedProcesses() {}

    /** From now on. */
    public static StartedProcesses fromNow() {
        return new StartedProcesses();
    }

    /** Those that run. */
    Stream<ProcessHandle> running() {
        return ProcessHandle.current().children().filter(child -> !before.contains(child));
    }

    /** Kills them. What they have started in turn ends with them, see {@link Lifeline}. */
    public void kill() {
        running().forEach(ProcessHandle::destroyForcibly);
    }
}
