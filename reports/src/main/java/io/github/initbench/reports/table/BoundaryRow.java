package io.github.initbench.reports.table;

/** A line of boundary.csv. */
@Row(
        meaning =
                "What a trained network predicts at one point of the plane: a line of boundary.csv, whose points are a grid, row by row"
                        + " from the lowest x2.",
        key = "run_id,backend,dtype,init,weight_seed,streams,x1,x2")
public record BoundaryRow(
        Training training,

        @Column(meaning = "the first feature, as the network sees it")
        Double x1,

        @Column(meaning = "the second") Double x2,

        @Column(meaning = "name of the class that the network predicts there")
        String predicted,

        @Column(meaning = "of that class, as the network has it; NaN where its logits are", special = "NaN")
        Double probability) {}
