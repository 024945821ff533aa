package io.github.initbench.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.activation.Tanh;
import io.github.initbench.data.Dataset;
import io.github.initbench.data.Examples;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.BinaryCrossEntropy;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A dataset goes to a backend block by block and arrives whole, whatever the size of its blocks. */
class ResidentDatasetTest {

    private static Dataset numbered(int features, int outputs, int examples) {
        double[] x = new double[features * examples];
        double[] y = new double[outputs * examples];
        Arrays.setAll(x, i -> i);
        Arrays.setAll(y, i -> i % 2);
        return new Dataset("numbered", features, outputs, examples, x, y);
    }

    private static NetworkSpec spec(Examples data) {
        return NetworkSpec.mlp(List.of(data.features(), data.outputs()), new Tanh(), new BinaryCrossEntropy());
    }

    /** Fewer examples than a block of 64, as many, one more, several blocks with a remainder. */
    @ParameterizedTest
    @CsvSource({"2, 1, 1", "2, 3, 63", "2, 3, 64", "1, 2, 65", "3, 2, 150"})
    void everyExampleArrives(int features, int outputs, int examples) {
        Dataset data = numbered(features, outputs, examples);
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            requireWhole(backend, data);
        }
    }

    private static <M extends Matrix> void requireWhole(Backend<M> backend, Dataset data) {
        ResidentDataset<M> resident = ResidentDataset.of(backend, spec(data), data);
        assertThat(byExample(backend, resident.batch().x())).containsExactly(data.x());
        assertThat(byExample(backend, resident.batch().y())).containsExactly(data.y());
        assertThat(resident.targets().values()).containsExactly(data.y());
        assertThat(resident.targets().examples()).isEqualTo(data.examples());
        assertThat(resident.description().sha256()).isEqualTo(data.sha256());
    }

    private static <M extends Matrix> double[] byExample(Backend<M> backend, M matrix) {
        double[] values = new double[matrix.rows() * matrix.cols()];
        backend.readColumns(matrix, 0, matrix.cols(), values, 0, 1, matrix.rows());
        return values;
    }

    /** A block has 64 examples at most, and 2^17 inputs at most, but one example at least. */
    @ParameterizedTest
    @CsvSource({
        "2, 150, 64 64 22",
        "2048, 65, 64 1",
        "2049, 65, 63 2",
        "65536, 3, 2 1",
        "65537, 3, 1 1 1",
        "131073, 2, 1 1"
    })
    void blocksOfInputsFitIntoACache(int features, int examples, String blocks) {
        Dataset data = numbered(features, 1, examples);
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            assertThat(blocks(backend, data))
                    .containsExactlyElementsOf(Arrays.stream(blocks.split(" ", -1))
                            .map(Integer::valueOf)
                            .toList());
        }
    }

    /** How many columns of inputs are written at once. */
    private static <M extends Matrix> List<Integer> blocks(Backend<M> backend, Dataset data) {
        List<Integer> columns = new ArrayList<>();
        ResidentDataset.of(recording(backend, data, columns), spec(data), data);
        columns.removeIf(count -> count == 0); // what is left after the last block may be nothing
        return columns;
    }

    @SuppressWarnings("unchecked") // a proxy of a raw interface
    private static <M extends Matrix> Backend<M> recording(Backend<M> backend, Dataset data, List<Integer> columns) {
        return (Backend<M>) Proxy.newProxyInstance(
                Backend.class.getClassLoader(),
                new Class<?>[] {Backend.class},
                (Object proxy, Method method, Object @Nullable [] arguments) -> {
                    if (method.getName().equals("writeColumns")
                            && arguments != null
                            && ((Matrix) arguments[4]).rows() == data.features()) {
                        columns.add((Integer) arguments[6]);
                    }
                    try {
                        return method.invoke(backend, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** More than any heap holds. */
    private record Endless(int features, int outputs, int examples) implements Examples {

        @Override
        public String name() {
            return "endless";
        }

        @Override
        public List<String> classes() {
            return List.of("0", "1");
        }

        @Override
        public void read(Reader reader) {
            throw new IllegalStateException("read although there are too many");
        }
    }

    /** Before anything is allocated or read. */
    @Test
    void whatNoArrayHoldsIsRefused() {
        assertRefused(
                new Endless(1, 1000, 3_000_000),
                "endless: all targets is more than the 2147483639 values that a Java array holds; use smaller ones");
        assertRefused(
                new Endless(3000, 1, 1_000_000),
                "endless: 1000000 examples of 3000 features are more than the 2147483639 values that a Java array"
                        + " holds; use fewer examples or smaller ones");
    }

    private static void assertRefused(Examples data, String message) {
        try (Backend<?> backend = Backends.named("reference").create(BackendOptions.DEFAULT)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ResidentDataset.of(backend, spec(data), data))
                    .withMessage(message);
        }
    }
}
