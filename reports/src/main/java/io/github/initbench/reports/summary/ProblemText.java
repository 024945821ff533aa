package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.Problem;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A problem on one line. */
public final class ProblemText {

    private ProblemText() {}

    /** What is known of it. Of the hash of the data, its first eight digits. */
    public static String of(Problem problem) {
        String sha256 = problem.datasetSha256();
        return Stream.of(
                        "time to loss",
                        problem.dataset(),
                        labelled("sha256", sha256 == null ? null : sha256.substring(0, Math.min(8, sha256.length()))),
                        labelled("layers", problem.layers()),
                        problem.hidden(),
                        labelled("learning rate", problem.learningRate()),
                        labelled("batch", problem.batch()),
                        labelled("target loss", problem.targetLoss()),
                        labelled("budget", problem.budgetIterations()),
                        labelled(
                                "weight seed",
                                problem.weightSeed() == null
                                        ? null
                                        : problem.weightSeed() + StreamsNote.of(problem.streams())))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** Empty of what is not known: null. */
    static @Nullable String labelled(String label, @Nullable Object value) {
        return value == null ? null : label + " " + value;
    }
}
