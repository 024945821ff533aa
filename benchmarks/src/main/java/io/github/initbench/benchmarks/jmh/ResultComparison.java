package io.github.initbench.benchmarks.jmh;

import io.github.initbench.benchmarks.workload.ExpectedFile;
import io.github.initbench.benchmarks.workload.IncorrectResultException;
import io.github.initbench.benchmarks.workload.Results;
import io.github.initbench.benchmarks.workload.Workload;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Compares results in a fork with those that the runner had computed; without its property, as under JMH's own options, nothing is compared. */
final class ResultComparison {

    private ResultComparison() {}

    static boolean isRequested() {
        return System.getProperty(ExpectedFile.PROPERTY) != null;
    }

    /**
     * Compares, and reports to the runner what is wrong.
     *
     * @param results hands over all results
     * @throws IncorrectResultException if one is further from the expected one than rounding may take it
     * @throws IllegalStateException if the file is of something else
     */
    static void of(Workload workload, Dtype dtype, Consumer<Results> results) {
        @Nullable String file = System.getProperty(ExpectedFile.PROPERTY);
        if (file == null) {
            return;
        }
        try (ExpectedFile expected = ExpectedFile.open(Path.of(file), workload, dtype)) {
            results.accept(expected);
            expected.end();
        } catch (IncorrectResultException e) {
            ForkReport.writeIncorrect(String.valueOf(e.getMessage()));
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException("expected results: " + e.getMessage(), e);
        }
    }
}
