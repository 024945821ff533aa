package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.jmh.CpuSet;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.process.BackendJvm;
import io.github.initbench.linalg.process.InheritedArguments;
import java.io.File;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Starts each JMH fork with the environment and arguments of its backend's provider, and without the variables by which a JVM is given
 * arguments: those it has from {@link ForkArguments}, once.
 *
 * <p>What {@link #addJVMInvokeOptions} returns goes before the fork's java command, where {@code env KEY=VALUE} sets variables on POSIX
 * systems.
 */
public final class BackendEnvironment extends ForkSetup {

    static final String BACKEND_PARAMETER = "backend";
    static final String THREADS_PARAMETER = "threads";
    static final String DTYPE_PARAMETER = "dtype";

    private final String pin;
    private final Set<String> variables;

    /** Leaves forks where the system puts them. */
    public BackendEnvironment() {
        this("");
    }

    /**
     * As JMH makes it from its own settings.
     *
     * @param pin the CPUs that a fork may use, as taskset lists them: 0 or 0,2-3; empty for all
     */
    public BackendEnvironment(String pin) {
        this(pin, System.getenv().keySet());
    }

    /** In an environment with these variables. */
    BackendEnvironment(String pin, Set<String> variables) {
        this.pin = pin;
        this.variables = Set.copyOf(variables);
    }

    @Override
    public Collection<String> addJVMInvokeOptions(BenchmarkParams params) {
        List<String> command = new ArrayList<>();
        if (!pin.isEmpty()) {
            command.addAll(List.of("taskset", "-c", pin));
        }
        Map<String, String> environment =
                provider(params).map(p -> p.environment(options(params))).orElse(Map.of());
        List<String> unset = InheritedArguments.VARIABLES.stream()
                .filter(variables::contains)
                .toList();
        if (environment.isEmpty() && unset.isEmpty()) {
            return command;
        }
        if (File.separatorChar != '/') {
            throw new IllegalStateException(
                    unset.isEmpty()
                            ? params.getParam(BACKEND_PARAMETER) + ": needs " + environment
                                    + " in the environment of its fork, which is set on POSIX systems only"
                            : "forks: " + unset + " would override their arguments; unset them, and give java the"
                                    + " arguments on its command line");
        }
        command.add("env");
        unset.forEach(name -> command.addAll(List.of("-u", name)));
        environment.forEach((key, value) -> command.add(key + "=" + value));
        return command;
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        List<String> arguments = new ArrayList<>(
                provider(params).map(BackendJvm::requiredArguments).orElse(List.of()));
        if (!pin.isEmpty()) {
            arguments.add("-D" + CpuSet.PROPERTY + "=" + pin); // read back in the fork
        }
        return arguments;
    }

    private static Optional<BackendProvider> provider(BenchmarkParams params) {
        return params.getParamsKeys().contains(BACKEND_PARAMETER)
                ? Optional.of(Backends.named(params.getParam(BACKEND_PARAMETER)))
                : Optional.empty();
    }

    /** Every benchmark that has a backend has these too. */
    private static BackendOptions options(BenchmarkParams params) {
        return new BackendOptions(
                Integer.parseInt(params.getParam(THREADS_PARAMETER)), Dtype.named(params.getParam(DTYPE_PARAMETER)));
    }

    @Override
    public String getDescription() {
        return "starts each fork with its backend's environment and JVM arguments";
    }
}
