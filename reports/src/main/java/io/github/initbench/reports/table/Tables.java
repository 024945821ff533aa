package io.github.initbench.reports.table;

import java.util.List;

/** The tables of a run directory. */
public final class Tables {

    /** throughput.csv: operations timed, one row an iteration. */
    public static final Table<ThroughputRow> THROUGHPUT =
            Table.of("throughput.csv", ThroughputRow.class, Layouts.THROUGHPUT);

    /** time-to-loss.csv: trainings timed, one row a training. */
    public static final Table<TimeToLossRow> TIME_TO_LOSS =
            Table.of("time-to-loss.csv", TimeToLossRow.class, Layouts.TIME_TO_LOSS);

    /** loss-curve.csv: the losses of a training, one row a recorded iteration. */
    public static final Table<LossCurveRow> LOSS_CURVE =
            Table.of("loss-curve.csv", LossCurveRow.class, Layouts.LOSS_CURVE);

    /** study.csv: the closing table of a study, one row an initializer, seed and backend. */
    public static final Table<StudyRow> STUDY = Table.of("study.csv", StudyRow.class, Layouts.STUDY);

    /** dataset.csv: what a study was trained and tested on, one row a dataset. */
    public static final Table<DatasetRow> DATASET = Table.of("dataset.csv", DatasetRow.class, Layouts.DATASET);

    /** confusion.csv: which class was taken for which, one row a pair of classes, run and set. */
    public static final Table<ConfusionRow> CONFUSION =
            Table.of("confusion.csv", ConfusionRow.class, Layouts.CONFUSION);

    /** predictions.csv: what a trained network takes each example for, one row an example, run and split. */
    public static final Table<PredictionRow> PREDICTIONS =
            Table.of("predictions.csv", PredictionRow.class, Layouts.PREDICTIONS);

    /** points.csv: the examples of a study on two features, one row each. */
    public static final Table<PointRow> POINTS = Table.of("points.csv", PointRow.class);

    /** boundary.csv: what a trained network predicts over the plane, one row a point of a grid. */
    public static final Table<BoundaryRow> BOUNDARY = Table.of("boundary.csv", BoundaryRow.class, Layouts.BOUNDARY);

    /** machine.csv: what the machine can do at most, one row a measurement. */
    public static final Table<MachineRow> MACHINE = Table.of("machine.csv", MachineRow.class);

    /** trials.csv: what ran when, and what the machine did meanwhile, one row a trial. */
    public static final Table<TrialRow> TRIALS = Table.of("trials.csv", TrialRow.class);

    /** All that a run appends to. */
    public static final List<Table<?>> ALL = List.of(
            THROUGHPUT,
            TIME_TO_LOSS,
            LOSS_CURVE,
            STUDY,
            DATASET,
            CONFUSION,
            PREDICTIONS,
            POINTS,
            BOUNDARY,
            MACHINE,
            TRIALS);

    /** compare.csv: two runs side by side, one row a benchmark and backend. */
    public static final Table<CompareRow> COMPARE = Table.of("compare.csv", CompareRow.class);

    /** summary.csv: computed from the tables of a run, one row a setting and backend. */
    public static final Table<SummaryRow> SUMMARY = Table.of("summary.csv", SummaryRow.class, Layouts.SUMMARY);

    private Tables() {}
}
