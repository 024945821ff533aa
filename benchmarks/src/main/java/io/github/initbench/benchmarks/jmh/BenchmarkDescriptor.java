package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Flops;
import io.github.initbench.benchmarks.workload.Traffic;
import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.benchmarks.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What is known of a benchmark beside its JMH class: what must come of it, and what an operation has to do.
 *
 * @param name class and method: ForwardBackward.step
 * @param parameters of JMH
 * @param workload what its results depend on, from their values; empty where no backend takes part
 * @param work of an operation, from their values; empty where there are no products
 */
public record BenchmarkDescriptor(
        String name,
        List<BenchmarkParameter> parameters,
        Function<Values, Optional<Workload>> workload,
        Function<Values, Optional<Work>> work) {

    public BenchmarkDescriptor {
        parameters = List.copyOf(parameters);
    }

    /** Values of a benchmark's parameters. */
    public record Values(Map<String, String> byKey) {

        String text(BenchmarkParameter parameter) {
            String value = byKey.get(parameter.key());
            if (value == null) {
                throw new IllegalArgumentException(
                        "workload: parameter " + parameter.key() + " is missing in " + byKey);
            }
            return value;
        }

        int number(BenchmarkParameter parameter) {
            return Integer.parseInt(text(parameter));
        }
    }

    /** Counts something of a network's pass over a batch. */
    interface OfNetwork {
        long of(String layers, int batch);
    }

    /** A benchmark on a network and a batch. */
    static BenchmarkDescriptor ofNetwork(
            String name, OfNetwork flops, OfNetwork traffic, Function<Values, Optional<Workload>> workload) {
        return new BenchmarkDescriptor(
                name,
                List.of(BenchmarkParameter.LAYERS, BenchmarkParameter.BATCH),
                workload,
                values -> Optional.of(new Work(
                        flops.of(values.text(BenchmarkParameter.LAYERS), values.number(BenchmarkParameter.BATCH)),
                        traffic.of(values.text(BenchmarkParameter.LAYERS), values.number(BenchmarkParameter.BATCH)))));
    }

    /** Operations of both passes. */
    static long bothPasses(String layers, int batch) {
        return Flops.forward(layers, batch) + Flops.backward(layers, batch);
    }

    /** A product's work. */
    static Optional<Work> product(Values values) {
        long m = values.number(BenchmarkParameter.M);
        long n = values.number(BenchmarkParameter.N);
        long k = values.number(BenchmarkParameter.K);
        return Optional.of(new Work(Flops.gemm(m, n, k), Traffic.gemm(m, n, k)));
    }
}
