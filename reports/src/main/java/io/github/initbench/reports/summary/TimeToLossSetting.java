package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.Streams;
import io.github.initbench.reports.table.TimeToLossRow;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The problem that trainings must share to be compared: data, network, first weights, step size, target and budget. Another weight
 * seed is another problem, which may take twice the updates, and no further fork of this one; so is the same seed of other streams.
 */
public record TimeToLossSetting(
        @Nullable String dataset,
        @Nullable String datasetSha256,
        @Nullable String layers,
        @Nullable String hidden,
        @Nullable Double learningRate,
        @Nullable Integer batch,
        @Nullable Double targetLoss,
        @Nullable Integer budgetIterations,
        @Nullable Long weightSeed,
        @Nullable Streams streams) {

    static TimeToLossSetting of(TimeToLossRow row) {
        return new TimeToLossSetting(
                row.dataset(),
                row.datasetSha256(),
                row.layers(),
                row.hidden(),
                row.learningRate(),
                row.batch(),
                row.targetLoss(),
                row.budgetIterations(),
                row.weightSeed(),
                row.streams());
    }

    /** One line: what is known of the problem. Of the hash of the data, its first eight digits. */
    public String render() {
        return Stream.of(
                        "time to loss",
                        dataset,
                        labelled(
                                "sha256",
                                datasetSha256 == null
                                        ? null
                                        : datasetSha256.substring(0, Math.min(8, datasetSha256.length()))),
                        labelled("layers", layers),
                        hidden,
                        labelled("learning rate", learningRate),
                        labelled("batch", batch),
                        labelled("target loss", targetLoss),
                        labelled("budget", budgetIterations),
                        labelled("weight seed", weightSeed == null ? null : weightSeed + StreamsNote.of(streams)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String labelled(String label, @Nullable Object value) {
        return value == null ? null : label + " " + value;
    }
}
