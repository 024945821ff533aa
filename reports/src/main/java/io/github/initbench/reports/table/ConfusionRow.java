package io.github.initbench.reports.table;

/** A line of confusion.csv. */
@Row(
        meaning =
                "How often a trained network took one class for one class: a line of confusion.csv, which has one for each pair.",
        key = "run_id,backend,dtype,init,weight_seed,streams,set,actual,predicted")
public record ConfusionRow(
        Training training,
        @Column(meaning = "of which examples") ExampleSet set,
        @Column(meaning = "name of the examples' class") String actual,

        @Column(meaning = "name of the class that the network took them for")
        String predicted,

        @Column(meaning = "how many examples") Integer count) {

    public ConfusionRow {
        if (count < 0) {
            throw new IllegalArgumentException("count: expected 0 or more, found " + count);
        }
    }
}
