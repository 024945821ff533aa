package io.github.initbench.benchmarks.fork;

import io.github.initbench.benchmarks.socket.Lifeline;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Has each fork of JMH end with this JVM, see {@link Lifeline}. */
public final class ForkLifeline extends ForkSetup {

    private final String argument;

    /**
     * As JMH makes it from its own settings.
     *
     * @param argument of {@link Lifeline#argument}
     */
    public ForkLifeline(String argument) {
        this.argument = argument;
    }

    @Override
    public Collection<String> addJVMOptions(BenchmarkParams params) {
        return List.of(argument);
    }

    @Override
    public String getDescription() {
        return "ends each fork with the JVM that starts it";
    }
}
