package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * What trainings towards a target loss must share to be compared: data, network, first weights, step size, target and budget. Another
 * weight seed is another problem, which may take twice the updates, and no further fork of this one; so is the same seed of other streams.
 */
public record Problem(
        @Column(meaning = "seed of the weights") @Nullable Long weightSeed,

        @Column(meaning = "which streams the seed stands for: " + Streams.MEANING + "; " + Streams.BEFORE) @Nullable
        Streams streams,

        @Column(meaning = "name of the data set") @Nullable String dataset,

        @Column(meaning = "SHA-256 of the examples and labels, hexadecimal") @Nullable
        String datasetSha256,

        @Column(meaning = "layer widths from input to output: 2-10-5-1") @Nullable
        String layers,

        @Column(meaning = "hidden activation") @Nullable String hidden,
        @Column(meaning = "step size") @Nullable Double learningRate,
        @Column(meaning = "examples per update") @Nullable Integer batch,
        @Column(meaning = "the loss to reach") @Nullable Double targetLoss,
        @Column(meaning = "updates allowed") @Nullable Integer budgetIterations) {}
