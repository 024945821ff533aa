package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Results;
import io.github.initbench.benchmarks.workload.SyntheticData;
import io.github.initbench.benchmarks.workload.Traffic;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.train.ValueCounter;
import io.github.initbench.train.ValueCounts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/**
 * Exactly one step's products, so that a step's time can be given as a multiple of its bare products.
 *
 * <p>The shapes, transposes and order of {@link ForwardBackward#step}, alpha 1 and beta 0.
 */
public class BareProducts extends BackendBenchmark {

    static final List<BenchmarkDescriptor> DESCRIPTORS = List.of(BenchmarkDescriptor.ofNetwork(
            "BareProducts.multiply",
            BenchmarkDescriptor::bothPasses,
            Traffic::bareProducts,
            values -> Optional.of(new Workload.BareStep(
                    values.text(BenchmarkParameter.LAYERS), values.number(BenchmarkParameter.BATCH)))));

    @Param({"2-10-5-1", "784-512-256-1"})
    public String layers = "";

    @Param("128")
    public int batch;

    private @Nullable StepProducts<?> products;

    @Override
    <M extends Matrix> void prepare(Backend<M> created) {
        products = new StepProducts<>(created, SyntheticData.network(layers), batch);
    }

    @Benchmark
    public Object multiply() {
        StepProducts<?> prepared = Objects.requireNonNull(products);
        prepared.multiply();
        return prepared;
    }

    @Override
    ValueCounts valueCounts(ValueCounter counter) {
        return Objects.requireNonNull(products).valueCounts(counter);
    }

    @Override
    Workload workload() {
        return new Workload.BareStep(layers, batch);
    }

    @Override
    <M extends Matrix> void results(Backend<M> on, Results results) {
        StepProducts<?> prepared = Objects.requireNonNull(products);
        prepared.multiply();
        prepared.report(results);
    }

    List<double[]> results(int layer) {
        return Objects.requireNonNull(products).results(layer);
    }
}
