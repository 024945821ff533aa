package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.ForkArguments;
import io.github.initbench.linalg.BackendOptions;
import java.util.List;
import java.util.Map;

/**
 * What was requested of a run by JMH's own options, for environment.json.
 *
 * @param arguments as given
 * @param forkArguments of every fork's JVM, but for what its backend needs
 * @param first of the options requested of backends
 */
public record JmhOptionsRequest(List<String> arguments, ForkArguments forkArguments, BackendOptions first) {

    public JmhOptionsRequest {
        arguments = List.copyOf(arguments);
    }

    Map<String, Object> toMap() {
        return Map.of("jmh_arguments", arguments);
    }
}
