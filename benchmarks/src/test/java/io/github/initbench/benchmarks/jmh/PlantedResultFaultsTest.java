package io.github.initbench.benchmarks.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.benchmarks.worker.ExpectedRequest;
import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.workload.ExpectedFile;
import io.github.initbench.benchmarks.workload.IncorrectResultException;
import io.github.initbench.benchmarks.workload.SyntheticData;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.train.GradientDescent;
import io.github.initbench.train.Trainer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong product is found by what comes of it; the results before it are not blamed. */
class PlantedResultFaultsTest {

    private static final String NUMBERS = ", element \\d+: got \\S+, the reference has \\S+, rounding allows \\S+";

    @TempDir
    Path folder = Path.of("");

    private Path expected(Workload workload, Dtype dtype) throws IOException {
        Path file = folder.resolve("expected");
        try (Worker reference = Worker.of("reference", BackendOptions.DEFAULT)) {
            reference.expected(new ExpectedRequest(workload, dtype, file.toString()));
        }
        return file;
    }

    /** Both passes on EJML, some products of which are changed. */
    private static void compare(
            Path file, Workload.NetworkPass pass, Dtype dtype, Predicate<Transpose> faulty, double factor)
            throws IOException {
        try (Backend<?> ejml = Backends.named("ejml").create(new BackendOptions(1, dtype));
                ExpectedFile expected = ExpectedFile.open(file, pass, dtype)) {
            report(new FaultyGemm<>(ejml, faulty, factor).backend(), pass, expected);
            expected.end();
        }
    }

    private static <M extends Matrix> void report(
            Backend<M> backend, Workload.NetworkPass pass, ExpectedFile expected) {
        NetworkSpec spec = SyntheticData.network(pass.layers());
        Trainer<M> trainer = Trainer.fullBatch(
                backend, spec, SyntheticData.examples(spec, pass.batch()), new GradientDescent(1e-12));
        new PassResults<>(backend, expected).report(trainer, SyntheticData.weights(spec));
    }

    @ParameterizedTest
    @CsvSource({"FLOAT64, 1e-9", "FLOAT32, 1e-4"})
    void oneElementOfAProduct(Dtype dtype, double relative) throws IOException {
        Workload.NetworkPass pass = new Workload.NetworkPass("2-10-5-1", 300);
        Path file = expected(pass, dtype);
        assertThatCode(() -> compare(file, pass, dtype, ta -> true, 1.0)).doesNotThrowAnyException();
        assertIncorrect(() -> compare(file, pass, dtype, ta -> true, 1.0 + relative), "logits");
        assertIncorrect(() -> compare(file, pass, dtype, ta -> true, Double.NaN), "logits");
        assertIncorrect(
                () -> compare(file, pass, dtype, ta -> ta == Transpose.YES, 1.0 + relative),
                "d[wb] of layer [12]( alone)?|dx of layer [23] alone");
    }

    private static void assertIncorrect(ThrowingCallable comparison, String what) {
        assertThatThrownBy(comparison)
                .isInstanceOf(IncorrectResultException.class)
                .message()
                .matches("(" + what + ")" + NUMBERS);
    }

    /** There the bounds of the whole pass are as large as the gradients; those of a layer alone are not. */
    @Test
    void aLostElementInFloat32OnALargeNetwork() throws IOException {
        Workload.NetworkPass pass = new Workload.NetworkPass("784-512-256-1", 128);
        Path file = expected(pass, Dtype.FLOAT32);
        assertThatCode(() -> compare(file, pass, Dtype.FLOAT32, ta -> true, 1.0))
                .doesNotThrowAnyException();
        assertIncorrect(
                () -> compare(file, pass, Dtype.FLOAT32, ta -> ta == Transpose.YES, 0.0), "dx of layer [23] alone");
    }

    @Test
    void anotherWorkloadsResultsAreNotComparedWith() throws IOException {
        Path file = expected(new Workload.NetworkPass("2-3-1", 4), Dtype.FLOAT64);
        assertThatThrownBy(() -> ExpectedFile.open(file, new Workload.NetworkPass("2-3-1", 5), Dtype.FLOAT64))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("expected results: their workload is NetworkPass[layers=2-3-1, batch=4] float64, not"
                        + " NetworkPass[layers=2-3-1, batch=5] float64");
        try (ExpectedFile opened = ExpectedFile.open(file, new Workload.NetworkPass("2-3-1", 4), Dtype.FLOAT64)) {
            assertThatThrownBy(() -> opened.add("c", new double[4])).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(opened::end).hasMessageContaining("arrays left");
        }
        assertThat(file).exists();
    }
}
