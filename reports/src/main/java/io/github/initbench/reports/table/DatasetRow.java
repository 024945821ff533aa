package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** A line of dataset.csv. */
@Row(meaning = "One dataset of a run: a line of dataset.csv.", key = "run_id,set")
public record DatasetRow(
        @Column(meaning = "the run this row belongs to") String runId,
        @Column(meaning = "what the dataset was used for") ExampleSet set,
        @Column(meaning = "its name") String dataset,
        @Column(meaning = "inputs of an example") Integer features,
        @Column(meaning = "the number of classes") Integer classes,
        @Column(meaning = "the number of examples") Integer examples,

        @Column(meaning = "of the values as the network saw them, inputs then targets, as little-endian float64")
        String sha256,

        @Column(
                meaning = "which streams it was drawn from, by seeds in options or by default, where it was: "
                        + Streams.MEANING + "; schema 1 is of numpy")
        @Nullable
        Streams streams,

        @Column(meaning = "the command-line options that it was made or read with") @Nullable
        String options) {}
