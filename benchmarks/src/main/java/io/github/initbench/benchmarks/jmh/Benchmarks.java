package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Work;
import io.github.initbench.benchmarks.workload.Workload;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Our benchmarks: a line a class. */
public final class Benchmarks {

    private static final List<BenchmarkDescriptor> ALL = Stream.of(
                    ForwardBackward.DESCRIPTORS,
                    BareProducts.DESCRIPTORS,
                    Gemm.DESCRIPTORS,
                    TimeToLoss.DESCRIPTORS,
                    ElementwiseFloor.DESCRIPTORS,
                    InitializerCost.DESCRIPTORS)
            .flatMap(List::stream)
            .toList();

    private Benchmarks() {}

    /** All of them. */
    public static List<BenchmarkDescriptor> all() {
        return ALL;
    }

    /** That one; empty if it is none of ours. A mode of JMH's in parentheses after the name changes nothing. */
    private static Optional<BenchmarkDescriptor> find(String benchmark) {
        String name = benchmark.replaceFirst("\\(.*", "");
        return ALL.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** What an operation has to do; empty where there are no products, or the benchmark is none of ours. */
    public static Optional<Work> work(String benchmark, Map<String, String> parameters) {
        return find(benchmark).flatMap(one -> one.work().apply(new BenchmarkDescriptor.Values(parameters)));
    }

    /**
     * What the results depend on; empty where no backend takes part, or the benchmark is none of ours.
     *
     * @throws IllegalArgumentException if a parameter is missing, or not a number where it should be
     */
    public static Optional<Workload> workload(String benchmark, Map<String, String> parameters) {
        return find(benchmark).flatMap(one -> one.workload().apply(new BenchmarkDescriptor.Values(parameters)));
    }
}
