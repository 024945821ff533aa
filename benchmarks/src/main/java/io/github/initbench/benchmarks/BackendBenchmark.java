package io.github.initbench.benchmarks;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The settings that every backend's benchmarks share, each with its reason.
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
        jvmArgsAppend = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Threads(1)
@State(Scope.Thread)
public abstract class BackendBenchmark {

    /** The backend's key; the command line replaces the default by every backend that is available. */
    @Param({"reference", "ejml", "jblas"})
    public String backend = "";

    private @Nullable Backend<?> opened;

    /**
     * Opens the backend and prepares the operands.
     *
     * @throws IllegalStateException if this JVM was not started with the environment that the backend needs
     */
    @Setup(Level.Trial)
    public void open() {
        BackendProvider provider = Backends.named(backend);
        provider.environment(BackendOptions.DEFAULT).forEach((key, value) -> {
            if (!value.equals(System.getenv(key))) {
                throw new IllegalStateException(backend + ": needs " + key + "=" + value
                        + " in the environment before its library loads; run it in a fork (-f 1 or more)");
            }
        });
        Backend<?> created = provider.create(BackendOptions.DEFAULT);
        opened = created;
        prepare(created);
    }

    /** Releases the backend's matrices. */
    @TearDown(Level.Trial)
    public void close() {
        if (opened != null) {
            opened.close();
        }
    }

    /** Makes the operands in the backend's storage. */
    abstract <M extends Matrix> void prepare(Backend<M> created);
}
