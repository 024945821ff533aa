package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** Which training a row is of. */
public record Training(
        @Column(meaning = "the run this row belongs to") String runId,

        @Column(meaning = "the backend that computed it, never a stand-in")
        String backend,

        @Column(meaning = "float64 or float32") @Nullable String dtype,

        @Column(meaning = "name of the initializer in the catalogue")
        String init,

        @Column(meaning = "seed of the weights") Long weightSeed,

        @Column(meaning = "which streams the seed stands for: " + Streams.MEANING + "; " + Streams.BEFORE) @Nullable
        Streams streams) {}
