package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.socket.Lifeline;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The settings that all benchmarks share, each with its reason.
 *
 * <p>Throughput in operations a second: an operation is one pass or product, from 10 microseconds to seconds. One thread, for
 * a backend is confined to one. The same fixed heap and the serial collector for all: nothing is allocated while timing,
 * so a concurrent collector would only take a core away. Three forks, as the layout of code and data differs from JVM to
 * JVM.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(
        value = 3,
        jvmArgsAppend = {HarnessBenchmark.INITIAL_HEAP, HarnessBenchmark.MAX_HEAP, HarnessBenchmark.COLLECTOR})
@Threads(1)
@State(Scope.Thread)
public abstract class HarnessBenchmark {

    static final String INITIAL_HEAP = "-Xms1g";
    static final String MAX_HEAP = "-Xmx1g";
    static final String COLLECTOR = "-XX:+UseSerialGC";

    /** Those arguments: every fork's JVM has them after those that it inherits. */
    public static final List<String> FORK_ARGUMENTS = List.of(INITIAL_HEAP, MAX_HEAP, COLLECTOR);

    /** The first of ours that runs in a fork. */
    protected HarnessBenchmark() {
        Lifeline.hold();
    }
}
