package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.Flops;
import io.github.initbench.benchmarks.Traffic;
import io.github.initbench.benchmarks.runner.Trial.Jmh;
import java.util.Map;
import java.util.Optional;

/**
 * What an operation of a benchmark has to do.
 *
 * @param flops of matrix products alone
 * @param values that it must read or write, see {@link Traffic}
 */
record Work(long flops, long values) {

    /** Of a trial's operation; empty where there are no products. */
    static Optional<Work> of(Jmh trial) {
        Map<String, String> p = trial.parameters();
        if (p.containsKey("layers") && p.containsKey("batch")) {
            return network(trial.benchmark(), value(p, "layers"), Integer.parseInt(value(p, "batch")));
        }
        if (p.containsKey("m") && p.containsKey("n") && p.containsKey("k")) {
            long m = Long.parseLong(value(p, "m"));
            long n = Long.parseLong(value(p, "n"));
            long k = Long.parseLong(value(p, "k"));
            return Optional.of(new Work(Flops.gemm(m, n, k), Traffic.gemm(m, n, k)));
        }
        return Optional.empty();
    }

    private static String value(Map<String, String> parameters, String name) {
        return String.valueOf(parameters.get(name));
    }

    private static Optional<Work> network(String benchmark, String layers, int batch) {
        long forward = Flops.forward(layers, batch);
        long backward = Flops.backward(layers, batch);
        return switch (benchmark.replaceFirst("\\(.*", "")) { // without JMH's mode
            case "ForwardBackward.forward" -> Optional.of(new Work(forward, Traffic.forward(layers, batch)));
            case "ForwardBackward.backward" -> Optional.of(new Work(backward, Traffic.backward(layers, batch)));
            case "ForwardBackward.step" -> Optional.of(new Work(forward + backward, Traffic.step(layers, batch)));
            case "BareProducts.multiply" ->
                Optional.of(new Work(forward + backward, Traffic.bareProducts(layers, batch)));
            case "ElementwiseFloor.run" -> Optional.empty();
            default -> throw new IllegalArgumentException("work: " + benchmark + " is no benchmark of a network");
        };
    }
}
