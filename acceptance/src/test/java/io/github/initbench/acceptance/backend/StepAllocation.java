package io.github.initbench.acceptance.backend;

import com.sun.management.ThreadMXBean;
import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;
import io.github.initbench.data.Circles;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import io.github.initbench.random.Streams;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * The bytes that 10,000 training steps allocate beyond an empty loop.
 *
 * <p>The least of a few repetitions counts. When HotSpot's C2 first compiles a method of a class, the thread that requested
 * the compilation creates the class's string literals (48 bytes and more, seen with the messages in Shapes); once for each class,
 * at no particular step, and never with -XX:TieredStopAtLevel=3. What the step itself allocated would be there each time.
 */
final class StepAllocation {

    private static final int STEPS = 10_000;
    private static final int WARM_UP_STEPS = 2_000;
    private static final int REPETITIONS = 3;

    static final List<Integer> NOTEBOOKS = List.of(2, 10, 5, 1);

    private static final GradientDescent OPTIMIZER = new GradientDescent(0.01);

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private StepAllocation() {}

    /** The notebook's 300 examples with its activation; a few examples with the others, as their number changes no path. */
    static int examples(Activation hidden) {
        return hidden.equals(new Relu()) ? 300 : 20;
    }

    static long bytes(String backend, Dtype dtype, List<Integer> layers, Activation hidden, int examples) {
        try (Backend<?> created = Backends.named(backend).create(new BackendOptions(1, dtype))) {
            return allocatedBySteps(trainer(created, layers, hidden, examples));
        }
    }

    static long miniBatchBytes(String backend, Dtype dtype) {
        try (Backend<?> created = Backends.named(backend).create(new BackendOptions(1, dtype))) {
            return allocatedBySteps(miniBatchTrainer(created));
        }
    }

    private static <M extends Matrix> Trainer<M> miniBatchTrainer(Backend<M> backend) {
        NetworkSpec spec = spec(NOTEBOOKS, new Relu());
        Trainer<M> trainer = Trainer.miniBatch(backend, spec, circles(300), OPTIMIZER, 64, () -> new RandomState(1));
        trainer.restore(he(spec));
        return trainer;
    }

    private static <M extends Matrix> Trainer<M> trainer(
            Backend<M> backend, List<Integer> layers, Activation hidden, int examples) {
        NetworkSpec spec = spec(layers, hidden);
        Trainer<M> trainer = Trainer.fullBatch(backend, spec, circles(examples), OPTIMIZER);
        trainer.restore(he(spec));
        return trainer;
    }

    private static NetworkSpec spec(List<Integer> layers, Activation hidden) {
        return NetworkSpec.mlp(layers, hidden, new BinaryCrossEntropy());
    }

    private static Dataset circles(int examples) {
        return new Circles(examples, 0.05, Circles.DEFAULT_FACTOR).generate(new RandomState(1));
    }

    private static Weights he(NetworkSpec spec) {
        return Initializations.named("he").initialization().weights(spec, Streams.numpy(3));
    }

    private static long allocatedBySteps(Trainer<?> trainer) {
        allocated(trainer, WARM_UP_STEPS);
        long least = Long.MAX_VALUE;
        for (int i = 0; i < REPETITIONS; i++) {
            least = Math.min(least, allocated(trainer, STEPS) - allocated(trainer, 0));
        }
        return least;
    }

    /** Bytes that this thread takes from the heap over so many steps, with what the measurement itself takes. */
    private static long allocated(Trainer<?> trainer, int steps) {
        long thread = Thread.currentThread().getId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        for (int i = 0; i < steps; i++) {
            trainer.step();
        }
        return THREADS.getThreadAllocatedBytes(thread) - before;
    }
}
