package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** A line of loss-curve.csv. */
@Row(
        meaning =
                "One recorded point of a training: a line of loss-curve.csv. Losses are means over examples in nats; a naive loss may be"
                        + " infinite or NaN, and is recorded as such. Beyond run, backend, initializer and seed it carries schema (so that an"
                        + " old file is never read with new meanings), dtype and the loss form: the same run in float32, or with the naive"
                        + " loss, gives other numbers, and without these columns a figure drawn from the file alone could not separate the"
                        + " two.",
        key = "run_id,backend,dtype,init,weight_seed,streams,loss,iteration")
public record LossCurveRow(
        Training training,

        @Column(meaning = "the form of the losses recorded") @Nullable
        LossForm loss,

        @Column(meaning = "the state before this update; 0 is the initialization itself")
        Integer iteration,

        @Column(
                meaning = "loss over the training examples",
                special = {"NaN", "Infinity", "-Infinity"})
        @Nullable
        Double trainLoss,

        @Column(
                meaning = "loss over the test examples",
                special = {"NaN", "Infinity", "-Infinity"})
        @Nullable
        Double testLoss) {}
