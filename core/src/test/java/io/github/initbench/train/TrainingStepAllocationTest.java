package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.initbench.CirclesRun;
import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Activations;
import io.github.initbench.activation.Relu;
import io.github.initbench.data.Circles;
import io.github.initbench.data.Dataset;
import io.github.initbench.init.Initializers;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A training step allocates nothing: 10,000 of them take not one byte more from the heap than an empty loop.
 *
 * <p>The least of a few repetitions counts. When HotSpot's C2 first compiles a method of a class, the thread that asked
 * for it creates the class's string literals (48 bytes and more, seen with the messages in Shapes); once for each class,
 * at no particular step, and never with -XX:TieredStopAtLevel=3. What the step itself allocated would be there each time.
 */
class TrainingStepAllocationTest {

    private static final int STEPS = 10_000;
    private static final int WARM_UP_STEPS = 2_000;
    private static final int REPETITIONS = 3;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The notebook's 300 examples with its activation; a few examples with the others, as their number changes no path. */
    static Stream<Arguments> settings() {
        return Stream.of("reference", "ejml")
                .flatMap(backend -> Activations.all().stream()
                        .map(hidden -> Arguments.of(backend, hidden, hidden.equals(new Relu()) ? 300 : 20)));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void stepAllocatesNothing(String backend, Activation hidden, int examples) {
        try (Backend<?> created = Backends.named(backend).create(BackendOptions.DEFAULT)) {
            assertThat(allocatedBySteps(trainer(created, hidden, examples))).isZero();
        }
    }

    /** Nor does a step that gathers its batch, the smaller last one of an epoch and the shuffle included. */
    @ParameterizedTest
    @ValueSource(strings = {"reference", "ejml"})
    void miniBatchStepAllocatesNothing(String backend) {
        try (Backend<?> created = Backends.named(backend).create(BackendOptions.DEFAULT)) {
            assertThat(allocatedBySteps(miniBatchTrainer(created))).isZero();
        }
    }

    private static <M extends Matrix> Trainer<M> miniBatchTrainer(Backend<M> backend) {
        Trainer<M> trainer =
                Trainer.miniBatch(backend, CirclesRun.NETWORK, CirclesRun.train(), CirclesRun.OPTIMIZER, 64, 1);
        trainer.restore(CirclesRun.weights("he"));
        return trainer;
    }

    private static <M extends Matrix> Trainer<M> trainer(Backend<M> backend, Activation hidden, int examples) {
        NetworkSpec spec = new NetworkSpec(List.of(2, 10, 5, 1), hidden, new BinaryCrossEntropy());
        Dataset data = new Circles(examples, 0.05, Circles.DEFAULT_FACTOR).generate(new RandomState(1));
        Trainer<M> trainer = Trainer.fullBatch(backend, spec, data, CirclesRun.OPTIMIZER);
        trainer.restore(Weights.initialize(spec, Initializers.named("he").initializer(), new RandomState(3)));
        return trainer;
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
