package io.github.initbench.benchmarks.cli;

import io.github.initbench.benchmarks.jmh.BenchmarkParameter;
import io.github.initbench.benchmarks.machine.ProbedBackend;
import io.github.initbench.benchmarks.machine.UnavailableBackendsException;
import io.github.initbench.catalogue.UnknownNameException;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The values that JMH's -p gives our benchmarks' parameters, all of them valid: a fork would refuse them with a stack trace. */
final class JmhParameters {

    static final String BACKEND = "backend";

    private static final String THREADS = "threads";
    private static final String DTYPE = "dtype";
    private static final List<String> KNOWN = Stream.concat(
                    Stream.of(BACKEND, THREADS, DTYPE), BenchmarkParameter.keys().stream())
            .toList();

    private final List<String> backends;
    private final List<BackendOptions> requested = new ArrayList<>();

    /**
     * Checks them all.
     *
     * @param given the values of a parameter; none where it is not given
     * @throws IllegalArgumentException if one is wrong; one line that states what would be right
     */
    JmhParameters(Function<String, Collection<String>> given) {
        given.apply(THREADS).forEach(value -> BenchmarkParameter.requireCount(THREADS, value));
        for (BenchmarkParameter parameter : BenchmarkParameter.values()) {
            given.apply(parameter.key()).forEach(parameter::require);
        }
        this.backends = List.copyOf(given.apply(BACKEND));
        for (String threads : orElse(given.apply(THREADS), String.valueOf(BackendOptions.DEFAULT.threads()))) {
            for (String dtype :
                    orElse(given.apply(DTYPE), BackendOptions.DEFAULT.dtype().key())) {
                BackendOptions options = new BackendOptions(Integer.parseInt(threads), Dtype.named(dtype));
                options.requireCores("-p");
                requested.add(options);
            }
        }
    }

    /** Refuses the name of a parameter that no benchmark has. */
    static void requireKnown(String name) {
        if (!KNOWN.contains(name)) {
            throw new UnknownNameException("parameter", name, KNOWN);
        }
    }

    private static Collection<String> orElse(Collection<String> given, String byDefault) {
        return given.isEmpty() ? List.of(byDefault) : given;
    }

    /**
     * The backends named, which must all work, or all that there are.
     *
     * @throws UnavailableBackendsException if a named one does not work, or none does
     */
    List<ProbedBackend> probe() throws IOException {
        if (!backends.isEmpty()) {
            requested.forEach(options -> ProbedBackend.requireKnown(backends, options));
            return ProbedBackend.required(backends, requested.get(0));
        }
        List<ProbedBackend> all = ProbedBackend.all(requested);
        ProbedBackend.requireAny(all);
        return all;
    }

    /** The options requested of each backend: every number of threads with every dtype. */
    List<BackendOptions> requested() {
        return List.copyOf(requested);
    }
}
