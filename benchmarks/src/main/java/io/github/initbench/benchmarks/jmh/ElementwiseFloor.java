package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.SyntheticData;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * A step's element-wise work without a backend: with {@link BareProducts} what a step must cost, so that a harness can be judged by
 * what it adds.
 */
public class ElementwiseFloor extends HarnessBenchmark {

    static final List<BenchmarkDescriptor> DESCRIPTORS = List.of(new BenchmarkDescriptor(
            "ElementwiseFloor.run",
            List.of(BenchmarkParameter.LAYERS, BenchmarkParameter.BATCH),
            values -> Optional.empty(),
            values -> Optional.empty()));

    @Param({"2-10-5-1", "784-512-256-1"})
    public String layers = "";

    @Param("128")
    public int batch;

    private @Nullable ElementwiseStep step;

    @Setup(Level.Iteration)
    public void prepare() {
        step = new ElementwiseStep(SyntheticData.network(layers), batch);
    }

    @Benchmark
    public Object run() {
        ElementwiseStep prepared = Objects.requireNonNull(step);
        prepared.run(ForwardBackward.LEARNING_RATE);
        return prepared;
    }
}
