package io.github.initbench.benchmarks.worker;

import io.github.initbench.linalg.BackendOptions;
import java.io.Closeable;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The workers of a command: requests to one backend go to one process. */
public final class Workers implements Closeable {

    /** The first JIT compiler alone: the second would not pay in a second's life. */
    private static final List<String> SHORT_LIVED = List.of("-XX:TieredStopAtLevel=1");

    private final Map<Key, Worker> all = new LinkedHashMap<>();
    private final List<String> jvmArguments;

    private Workers(List<String> jvmArguments) {
        this.jvmArguments = jvmArguments;
    }

    /** For all that workers can do. */
    public static Workers create() {
        return new Workers(List.of());
    }

    /** For probes alone: they start sooner and compute slowly. */
    public static Workers forProbes() {
        return new Workers(SHORT_LIVED);
    }

    private record Key(String backend, BackendOptions options) {}

    /**
     * The worker of a backend with these options; one thread at a time may use it.
     *
     * @throws IllegalArgumentException as {@link Worker#of}
     */
    public synchronized Worker of(String backend, BackendOptions options) {
        return all.computeIfAbsent(new Key(backend, options), key -> Worker.of(backend, options, jvmArguments));
    }

    /** Ends them all. */
    @Override
    public synchronized void close() throws IOException {
        for (Worker worker : all.values()) {
            worker.close();
        }
        all.clear();
    }
}
