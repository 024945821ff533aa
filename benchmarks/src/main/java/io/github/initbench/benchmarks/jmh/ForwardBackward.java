package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.Flops;
import io.github.initbench.benchmarks.workload.Results;
import io.github.initbench.benchmarks.workload.SyntheticData;
import io.github.initbench.benchmarks.workload.Traffic;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import io.github.initbench.train.ValueCounter;
import io.github.initbench.train.ValueCounts;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * One pass over a batch: forward; backward (the loss gradient and all layers); step (both, and the update).
 *
 * <p>The weights are restored before each iteration, and a step moves them by 1e-12 of the gradient: not by 0, at which an
 * axpy may return early, and not so far that what is timed changes. Backward starts from the logits each time, so that
 * its gradients are rewritten and cannot decay into denormals.
 */
public class ForwardBackward extends BackendBenchmark {

    /** Small enough that weights move by less than 1e-6 in an iteration, even at a million steps of gradient 1. */
    static final double LEARNING_RATE = 1e-12;

    static final List<BenchmarkDescriptor> DESCRIPTORS = List.of(
            describe("forward", Flops::forward, Traffic::forward),
            describe("backward", Flops::backward, Traffic::backward),
            describe("step", BenchmarkDescriptor::bothPasses, Traffic::step));

    private static BenchmarkDescriptor describe(
            String pass, BenchmarkDescriptor.OfNetwork flops, BenchmarkDescriptor.OfNetwork traffic) {
        return BenchmarkDescriptor.ofNetwork(
                "ForwardBackward." + pass,
                flops,
                traffic,
                values -> Optional.of(new Workload.NetworkPass(
                        values.text(BenchmarkParameter.LAYERS), values.number(BenchmarkParameter.BATCH))));
    }

    @Param({"2-10-5-1", "784-512-256-1"})
    public String layers = "";

    @Param("128")
    public int batch;

    private @Nullable Trainer<?> prepared;
    private @Nullable Weights initial;

    @Override
    <M extends Matrix> void prepare(Backend<M> created) {
        NetworkSpec spec = SyntheticData.network(layers);
        initial = SyntheticData.weights(spec);
        prepared = Trainer.fullBatch(
                created, spec, SyntheticData.examples(spec, batch), new GradientDescent(LEARNING_RATE));
    }

    /** The initial weights, and their activations for {@link #backward}. */
    @Setup(Level.Iteration)
    public void restore() {
        trainer().restore(Objects.requireNonNull(initial));
        trainer().forward();
    }

    @Benchmark
    public Trainer<?> forward() {
        Trainer<?> trainer = trainer();
        trainer.forward();
        return trainer;
    }

    @Benchmark
    public Trainer<?> backward() {
        Trainer<?> trainer = trainer();
        trainer.backward();
        return trainer;
    }

    @Benchmark
    public Trainer<?> step() {
        Trainer<?> trainer = trainer();
        trainer.step();
        return trainer;
    }

    @Override
    ValueCounts valueCounts(ValueCounter counter) {
        return trainer().valueCounts(counter);
    }

    @Override
    Workload workload() {
        return new Workload.NetworkPass(layers, batch);
    }

    @Override
    <M extends Matrix> void results(Backend<M> on, Results results) {
        new PassResults<>(on, results).report(trainer(), Objects.requireNonNull(initial));
    }

    private Trainer<?> trainer() {
        return Objects.requireNonNull(prepared);
    }
}
