package io.github.initbench.benchmarks.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.initbench.benchmarks.fork.TrialFailedException;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.reports.table.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One file for all that have the same results; none is left behind; where there is none a trial fails. */
class ExpectedResultsFilesTest {

    private static Trial.Jmh trial(String benchmark, String backend, Map<String, String> parameters) {
        return new Trial.Jmh(benchmark, backend, parameters, 1, new Trial.Timing(1, 0.1, 1, 0.1), 1);
    }

    @Test
    void thePassesOfANetworkShareAFile() throws IOException, TrialFailedException {
        Map<String, String> network = Map.of("layers", "2-3-1", "batch", "4");
        Path file;
        try (ExpectedResults expected = new ExpectedResults(Dtype.FLOAT32)) {
            file = expected.file(trial("ForwardBackward.step", "ejml", network)).orElseThrow();
            assertThat(file).isNotEmptyFile();
            assertThat(expected.file(trial("ForwardBackward.backward", "jblas", network)))
                    .contains(file);
            assertThat(expected.file(trial("BareProducts.multiply", "ejml", network)))
                    .get()
                    .isNotEqualTo(file);
            assertThat(expected.file(trial("ElementwiseFloor.run", Trial.HOST, network)))
                    .isEmpty();
        }
        assertThat(file.getParent()).doesNotExist();
    }

    @Test
    void allTrialsShareOneProcessAndNoneIsComputedOnceStopped() throws IOException, TrialFailedException {
        Trial.Jmh one = trial("ForwardBackward.step", "ejml", Map.of("layers", "2-3-1", "batch", "4"));
        Trial.Jmh other = trial("BareProducts.multiply", "ejml", Map.of("layers", "2-3-1", "batch", "4"));
        Trial.Jmh unknown = trial("No.such", "ejml", Map.of());
        try (ExpectedResults expected = new ExpectedResults(Dtype.FLOAT64)) {
            expected.computeAll(List.of(one, other), () -> true);
            expected.computeAll(List.of(one, unknown, other), () -> false); // the unknown one fails when its turn comes
            Path file = expected.file(one).orElseThrow();
            try (Stream<Path> files = Files.list(file.getParent())) {
                assertThat(files).hasSize(2);
            }
            assertThat(expected.file(other)).get().isNotEqualTo(file);
        }
    }

    @Test
    void withoutThemATrialFails() throws IOException {
        Trial.Jmh unknown = trial("TimeToLoss.train", "ejml", Map.of("init", "no-such", "weightSeed", "3"));
        try (ExpectedResults expected = new ExpectedResults(Dtype.FLOAT64)) {
            for (int fork = 0; fork < 2; fork++) {
                assertThatThrownBy(() -> expected.file(unknown))
                        .isInstanceOfSatisfying(
                                TrialFailedException.class,
                                e -> assertThat(e.status()).isEqualTo(Status.FAILED))
                        .hasMessageStartingWith("the expected results could not be computed: ")
                        .hasMessageContaining("no-such");
            }
            assertThatThrownBy(() -> expected.file(trial("No.such", "ejml", Map.of())))
                    .isInstanceOf(TrialFailedException.class)
                    .hasMessageContaining("what must come of No.such is not known");
            assertThatThrownBy(() -> expected.file(trial("Gemm.multiply", "ejml", Map.of("m", "3"))))
                    .isInstanceOf(TrialFailedException.class)
                    .hasMessageContaining("is missing");
        }
    }
}
