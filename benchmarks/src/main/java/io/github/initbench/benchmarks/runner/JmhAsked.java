package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.HarnessBenchmark;
import io.github.initbench.linalg.BackendOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.runner.options.Options;

/**
 * What a run by JMH's own options is asked to do, for environment.json.
 *
 * @param arguments as given
 * @param forkArguments of every fork's JVM, but for what its backend needs; without -jvmArgs it has those of this JVM too
 * @param first of the options asked of backends
 */
public record JmhAsked(List<String> arguments, List<String> forkArguments, BackendOptions first) {

    public JmhAsked {
        arguments = List.copyOf(arguments);
        forkArguments = List.copyOf(forkArguments);
    }

    /** Of these arguments, parsed. What is given as -jvmArgsAppend stands in the place of our own, as JMH has it. */
    public static JmhAsked of(List<String> arguments, Options parsed, BackendOptions first) {
        List<String> fork = new ArrayList<>();
        fork.addAll(parsed.getJvmArgsPrepend().orElse(List.of()));
        fork.addAll(parsed.getJvmArgs().orElse(List.of()));
        Collection<String> append = parsed.getJvmArgsAppend().orElse(HarnessBenchmark.FORK_ARGUMENTS);
        fork.addAll(append);
        return new JmhAsked(arguments, fork, first);
    }

    Map<String, Object> toMap() {
        return Map.of("jmh_arguments", arguments);
    }
}
