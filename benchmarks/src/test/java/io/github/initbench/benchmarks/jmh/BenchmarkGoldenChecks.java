package io.github.initbench.benchmarks.jmh;

import static io.github.initbench.benchmarks.jmh.BenchmarksGolden.doubles;
import static io.github.initbench.benchmarks.jmh.BenchmarksGolden.largest;
import static io.github.initbench.benchmarks.jmh.BenchmarksGolden.requireClose;
import static io.github.initbench.benchmarks.jmh.BenchmarksGolden.requireWithin;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.initbench.check.Check;
import io.github.initbench.nn.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What is timed is right: every benchmark method of one backend, called as JMH calls it, against NumPy. */
public final class BenchmarkGoldenChecks {

    /** Three methods on three networks, eight products, two lists of products, two trainings. */
    public static final int COUNT = 21;

    private final String backend;
    private final JsonNode golden = BenchmarksGolden.read();
    private final List<Check> checks = new ArrayList<>();

    /** Of that backend. */
    public BenchmarkGoldenChecks(String backend) {
        this.backend = backend;
    }

    public List<Check> all() {
        golden.path("network").properties().forEach(e -> {
            add("ForwardBackward.forward " + e.getKey(), () -> forward(e.getKey(), e.getValue()));
            add("ForwardBackward.backward " + e.getKey(), () -> backward(e.getKey(), e.getValue()));
            add("ForwardBackward.step " + e.getKey(), () -> step(e.getKey(), e.getValue()));
        });
        golden.path("gemm")
                .properties()
                .forEach(e -> add("Gemm.multiply " + e.getKey(), () -> gemm(e.getKey(), e.getValue())));
        golden.path("stepProducts")
                .properties()
                .forEach(e -> add("BareProducts.multiply " + e.getKey(), () -> products(e.getKey(), e.getValue())));
        for (String init : List.of("he", "zeros")) {
            add("TimeToLoss.train " + init, () -> new TimeToLossGolden(backend, init, golden).run());
        }
        return checks;
    }

    private void add(String name, Runnable body) {
        checks.add(new Check(name, body));
    }

    private void forward(String key, JsonNode expected) {
        with(forwardBackward(key), benchmark -> {
            benchmark.restore();
            requireClose("logits", benchmark.forward().logits().values(), doubles(expected.get("logits")));
        });
    }

    private void backward(String key, JsonNode expected) {
        with(forwardBackward(key), benchmark -> {
            benchmark.restore();
            Weights gradients = benchmark.backward().gradients();
            for (int l = 0; l < gradients.w().size(); l++) {
                requireClose(
                        "dW" + (l + 1),
                        gradients.w().get(l),
                        doubles(expected.get("dw").get(l)));
                requireClose(
                        "db" + (l + 1),
                        gradients.b().get(l),
                        doubles(expected.get("db").get(l)));
            }
        });
    }

    /** The step is so small that weights have to be right to their last bits for it to be seen at all. */
    private void step(String key, JsonNode expected) {
        with(forwardBackward(key), benchmark -> {
            benchmark.restore();
            Weights after = benchmark.step().weights();
            for (int l = 0; l < after.w().size(); l++) {
                double[] w = doubles(expected.get("wAfterStep").get(l));
                requireWithin("W" + (l + 1), after.w().get(l), w, 2 * Math.ulp(largest(w)));
                double[] b = doubles(expected.get("db").get(l));
                for (int i = 0; i < b.length; i++) {
                    b[i] *= -ForwardBackward.LEARNING_RATE;
                }
                requireWithin("b" + (l + 1), after.b().get(l), b, 1e-12 * largest(b));
            }
        });
    }

    private ForwardBackward forwardBackward(String key) {
        String[] parts = key.split(" ", 2);
        ForwardBackward benchmark = new ForwardBackward();
        benchmark.layers = parts[0];
        benchmark.batch = Integer.parseInt(parts[1]);
        return benchmark;
    }

    private void gemm(String key, JsonNode expected) {
        String[] parts = key.split(" ", 4);
        Gemm benchmark = new Gemm();
        benchmark.m = Integer.parseInt(parts[0]);
        benchmark.n = Integer.parseInt(parts[1]);
        benchmark.k = Integer.parseInt(parts[2]);
        benchmark.ta = parts[3].substring(0, 1);
        benchmark.tb = parts[3].substring(1);
        with(benchmark, opened -> {
            for (int call = 0; call < 2; call++) { // the second overwrites the first
                opened.multiply();
                requireClose("c", opened.result(), doubles(expected));
            }
        });
    }

    private void products(String key, JsonNode expected) {
        String[] parts = key.split(" ", 2);
        BareProducts benchmark = new BareProducts();
        benchmark.layers = parts[0];
        benchmark.batch = Integer.parseInt(parts[1]);
        with(benchmark, opened -> {
            for (int call = 0; call < 2; call++) {
                opened.multiply();
                for (int l = 0; l < expected.size(); l++) {
                    List<double[]> results = opened.results(l);
                    JsonNode layer = expected.get(l);
                    requireClose("layer " + l + " W X", results.get(0), doubles(layer.get(0)));
                    requireClose("layer " + l + " dZ X'", results.get(1), doubles(layer.get(1)));
                    double[] dx = doubles(layer.get(2));
                    if (l == 0) {
                        Arrays.fill(dx, 0.0); // a step does not compute it
                    }
                    requireClose("layer " + l + " W' dZ", results.get(2), dx);
                }
            }
        });
    }

    private <B extends BackendBenchmark> void with(B benchmark, Consumer<B> body) {
        benchmark.backend = backend;
        benchmark.open();
        try {
            body.accept(benchmark);
        } finally {
            benchmark.close();
        }
    }
}
