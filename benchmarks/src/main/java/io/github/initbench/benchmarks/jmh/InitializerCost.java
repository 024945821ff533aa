package io.github.initbench.benchmarks.jmh;

import io.github.initbench.init.Initializations;
import io.github.initbench.init.Initializer;
import io.github.initbench.random.RandomState;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** Filling one layer's weights, fanOut x fanIn, on the host: no backend takes part. One stream goes on from op to op. */
public class InitializerCost extends HarnessBenchmark {

    static final List<BenchmarkDescriptor> DESCRIPTORS = List.of(new BenchmarkDescriptor(
            "InitializerCost.fill",
            List.of(BenchmarkParameter.INIT, BenchmarkParameter.FAN_IN, BenchmarkParameter.FAN_OUT),
            values -> Optional.empty(),
            values -> Optional.empty()));

    private static final long SEED = 3;

    @Param({"zeros", "random", "he", "xavier"})
    public String init = "";

    @Param("512")
    public int fanIn;

    @Param("512")
    public int fanOut;

    private @Nullable Initializer initializer;
    private RandomState random = new RandomState(SEED);
    private double[] w = new double[0]; // fanOut x fanIn

    @Setup(Level.Trial)
    public void prepare() {
        initializer = Initializations.named(init)
                .layerRule()
                .orElseThrow(() -> new IllegalArgumentException("initializer cost: " + init
                        + " is no rule of one layer, which this benchmark fills; name one that is, such as he"));
        random = new RandomState(SEED);
        w = new double[Math.multiplyExact(fanOut, fanIn)];
    }

    @Benchmark
    public double[] fill() {
        Objects.requireNonNull(initializer).fill(w, fanIn, fanOut, random);
        return w;
    }
}
