package io.github.initbench.benchmarks.runner;

import io.github.initbench.linalg.BackendOptions;
import java.util.List;
import java.util.Map;

/**
 * What a run by JMH's own options is asked to do, for environment.json.
 *
 * @param arguments as given
 * @param forkArguments of every fork's JVM, but for what its backend needs
 * @param first of the options asked of backends
 */
public record JmhAsked(List<String> arguments, ForkArguments forkArguments, BackendOptions first) {

    public JmhAsked {
        arguments = List.copyOf(arguments);
    }

    Map<String, Object> toMap() {
        return Map.of("jmh_arguments", arguments);
    }
}
