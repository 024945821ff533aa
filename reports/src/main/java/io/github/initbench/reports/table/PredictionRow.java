package io.github.initbench.reports.table;

/** A line of predictions.csv. */
@Row(
        meaning = "What a trained network takes one example for: a line of predictions.csv.",
        key = "run_id,backend,dtype,init,weight_seed,streams,example,split")
public record PredictionRow(
        Training training,

        @Column(meaning = "number of the example in its split, from 0")
        Integer example,

        @Column(meaning = "of which examples") ExampleSet split,

        @Column(meaning = "name of the example's class", name = "class")
        String actual,

        @Column(meaning = "name of the class that the network takes it for")
        String predicted,

        @Column(meaning = "of the predicted class, as the network has it; NaN where its logits are", special = "NaN")
        Double probability) {}
