package io.github.initbench.reports.table;

/** A line of points.csv. */
@Row(meaning = "One example of two features: a line of points.csv.", key = "run_id,example,split")
public record PointRow(
        @Column(meaning = "the run this row belongs to") String runId,

        @Column(meaning = "number of the example in its split, from 0")
        Integer example,

        @Column(meaning = "of which examples") ExampleSet split,

        @Column(meaning = "the first feature, as the network sees it")
        Double x1,

        @Column(meaning = "the second") Double x2,

        @Column(meaning = "name of the example's class", name = "class")
        String name) {}
