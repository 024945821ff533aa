package io.github.initbench.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.TestJvm;
import io.github.initbench.activation.Tanh;
import io.github.initbench.data.Examples;
import io.github.initbench.init.Initializations;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.random.Streams;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A large training set is in memory once, and an update reads it twice: forward, and for the first layer's gradient. */
class InputsTest {

    private static final int FEATURES = 67_500;
    private static final int EXAMPLES = 100;

    /** Room for the 54 MB of the inputs, five sets of weights of 2.7 MB, and nothing like a second copy. */
    private static final String HEAP = "-Xmx96m";

    /** Numbers made as they are requested. */
    private record Made(int features, int examples) implements Examples {

        @Override
        public String name() {
            return "made";
        }

        @Override
        public int outputs() {
            return 1;
        }

        @Override
        public List<String> classes() {
            return List.of("0", "1");
        }

        @Override
        public void read(Reader reader) {
            double[] x = new double[features];
            double[] y = new double[1];
            for (int j = 0; j < examples; j++) {
                for (int i = 0; i < features; i++) {
                    x[i] = (i * 31 + j * 17) % 256 / 255.0;
                }
                y[0] = j % 2;
                reader.example(x, y);
            }
        }
    }

    /** The main method of the small JVM. */
    static final class InASmallHeap {

        private InASmallHeap() {}

        public static void main(String[] args) {
            try (Backend<?> backend = Backends.named(args[0]).create(BackendOptions.DEFAULT)) {
                Trainer<?> trainer = trainer(backend, FEATURES, EXAMPLES);
                trainer.step();
                double loss = trainer.loss(new BinaryCrossEntropy());
                if (!(loss < 1.0)) {
                    throw new AssertionError("the loss is " + loss);
                }
            }
        }
    }

    private static <M extends Matrix> Trainer<M> trainer(Backend<M> backend, int features, int examples) {
        NetworkSpec spec = NetworkSpec.mlp(List.of(features, 5, 5, 1), new Tanh(), new BinaryCrossEntropy());
        Trainer<M> trainer = Trainer.fullBatch(backend, spec, new Made(features, examples), new GradientDescent(1e-3));
        trainer.restore(Initializations.named("he").initialization().weights(spec, Streams.numpy(1)));
        return trainer;
    }

    @Test
    void areInMemoryOnce() throws IOException, InterruptedException {
        Process process = TestJvm.of(List.of(HEAP, "-XX:+UseSerialGC"), InASmallHeap.class, "ejml")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(output).isZero();
    }

    @Test
    void areAnOperandTwiceAnUpdateAndNothingIsAllocated() {
        try (Backend<?> backend = Backends.named("ejml").create(BackendOptions.DEFAULT)) {
            Recorder<?> recorder = new Recorder<>(backend);
            Trainer<?> trainer = trainer(recorder.backend(), 700, 9);
            trainer.step();
            recorder.calls.clear();
            trainer.step();
            assertThat(recorder.calls).containsExactly("dense", "denseGradient");
        }
    }

    /** Notes the operations that get the inputs, and those that allocate. */
    private static final class Recorder<M extends Matrix> {

        private final Backend<M> delegate;
        private final List<String> calls = new ArrayList<>();
        private @Nullable Object inputs;

        Recorder(Backend<M> delegate) {
            this.delegate = delegate;
        }

        @SuppressWarnings("unchecked") // a proxy of a raw interface
        Backend<M> backend() {
            return (Backend<M>) Proxy.newProxyInstance(
                    Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, this::invoke);
        }

        private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
            Object[] given = arguments == null ? new Object[0] : arguments;
            boolean allocates = method.getName().equals("zeros");
            if (allocates || Arrays.stream(given).anyMatch(argument -> argument != null && argument == inputs)) {
                calls.add(method.getName());
            }
            try {
                Object result = method.invoke(delegate, arguments);
                inputs = allocates && inputs == null ? result : inputs; // the first matrix of all
                return result;
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }
    }
}
