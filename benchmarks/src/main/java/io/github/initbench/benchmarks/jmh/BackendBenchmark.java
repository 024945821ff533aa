package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Results;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.train.ValueCounter;
import io.github.initbench.train.ValueCounts;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A benchmark of a backend: opens it in the fork, prepares the operands, and reports to the runner what really computes.
 *
 * <p>Where the runner names a file of expected results, the backend's are compared with them twice: before anything is timed, on an instance
 * that is closed again, so that nothing of it is left; and afterwards, when what computes them is the compiled code that was timed.
 */
public abstract class BackendBenchmark extends HarnessBenchmark {

    /** The backend's key; the command line replaces the default by every backend that is available. */
    @Param({"reference", "ejml", "jblas", "simd"})
    public String backend = "";

    /** Of a product; not JMH's own threads, of which there is one. */
    @Param("1")
    public int threads = 1;

    /** The dtype's key. */
    @Param("float64")
    public String dtype = "float64";

    private final ValueCounter counter = new ValueCounter();
    private @Nullable Backend<?> opened;

    /**
     * Opens the backend and prepares the operands.
     *
     * @throws IllegalArgumentException if the backend lacks these threads or this dtype
     * @throws IllegalStateException if this JVM was not started with the environment that the backend needs
     */
    @Setup(Level.Trial)
    public void open() {
        BackendProvider provider = Backends.named(backend);
        provider.environment(options()).forEach((key, value) -> {
            if (!value.equals(System.getenv(key))) {
                throw new IllegalStateException(backend + ": needs " + key + "=" + value
                        + " in the environment before its library loads; run it in a fork (-f 1 or more)");
            }
        });
        CpuSet.requireAsRequested();
        if (comparesFirst() && ResultComparison.isRequested()) {
            try (Backend<?> alone = provider.create(options())) {
                prepare(alone);
                ResultComparison.of(workload(), options().dtype(), results -> results(alone, results));
            }
        }
        Backend<?> created = provider.create(options());
        opened = created;
        ForkReport.write(created.info());
        prepare(created);
        ValueCounts unused =
                valueCounts(counter); // takes its memory now: in the end it would count as the last iteration's
    }

    /** The options requested of the backend. */
    final BackendOptions options() {
        return new BackendOptions(threads, Dtype.named(dtype));
    }

    /** Counts what the timed operations left, compares results once more, and releases the backend's matrices. */
    @TearDown(Level.Trial)
    public void close() {
        Backend<?> timed = opened;
        if (timed == null) {
            return;
        }
        try (timed) {
            ValueCounts counts = valueCounts(counter);
            ForkReport.write(counts);
            boolean ordinary = counts.denormals() == 0 && counts.nonFinite() == 0;
            if (!ordinary && !ForkReport.isRequested()) { // else the reader of the report prints it
                System.err.println("WARNING: " + backend + ": of " + counts.values() + " values " + counts.denormals()
                        + " are denormal and " + counts.nonFinite()
                        + " not finite: the time is not that of ordinary numbers");
            }
            ResultComparison.of(workload(), options().dtype(), results -> results(timed, results));
        }
    }

    /** Whether results can be compared before timing; if not, afterwards alone. */
    boolean comparesFirst() {
        return true;
    }

    /** What the results depend on. */
    abstract Workload workload();

    /** Computes on the prepared operands and reports the results, in the order of the workload's expected ones. */
    abstract <M extends Matrix> void results(Backend<M> on, Results results);

    /** Of all matrices that an operation reads or writes. */
    abstract ValueCounts valueCounts(ValueCounter counter);

    /** Makes the operands in the backend's storage. */
    abstract <M extends Matrix> void prepare(Backend<M> created);
}
