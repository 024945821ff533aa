package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** A line of summary.csv. */
@Row(
        meaning =
                "One backend in one setting, over all of a run's forks: a line of summary.csv. It is computed from the other tables and"
                        + " holds nothing that they do not.",
        key = "run_id,table,benchmark,backend,init,weight_seed,streams,threads,dtype,layers,activation,loss,batch,"
                + "m,n,k,ta,tb,data,dataset,dataset_sha256,learning_rate,target_loss,budget_iterations,unit")
public record SummaryRow(
        @Column(meaning = "the run, or the runs joined by spaces")
        String runId,

        @Column(meaning = "where the figures are from") ComparedTable table,

        @Column(meaning = "what is timed, class and method; TimeToLoss.train for time to loss")
        String benchmark,

        Contender contender,

        @Column(name = "loss", meaning = "the loss whose gradient is taken; missing for time to loss")
        @Column(name = "batch", meaning = "examples per operation or update")
        @Column(name = "data", meaning = "resident or streaming; missing for time to loss")
        Operation operation,

        Target target,
        Figure figure,
        Rate rate,
        Trainings trainings,

        @Column(meaning = "rows during which the machine was busy or throttled; missing where not recorded") @Nullable
        Integer disturbed,

        @Column(meaning = "unsteady forks; missing where not recorded") @Nullable
        Integer unsteady,

        @Column(meaning = "rows that are no measurements, counted by status: 1 failed") @Nullable
        String notOk) {

    /** Who computes, and from which weights. */
    public record Contender(
            @Column(meaning = "the backend that computed it, never a stand-in")
            String backend,

            @Column(meaning = "name of the initializer; missing for throughput") @Nullable
            String init,

            @Column(meaning = "seed of the first weights; missing for throughput") @Nullable
            Long weightSeed,

            @Column(
                    meaning = "which streams the seed stands for: " + Streams.MEANING + "; missing for throughput; "
                            + Streams.BEFORE)
            @Nullable
            Streams streams,

            @Column(meaning = "compute threads of the process") @Nullable
            Integer threads,

            @Column(meaning = "float64 or float32") @Nullable
            String dtype) {}

    /** What is trained towards. */
    public record Target(
            @Column(meaning = "name of the data set; missing for throughput") @Nullable
            String dataset,

            @Column(meaning = "its SHA-256, hexadecimal; missing for throughput") @Nullable
            String datasetSha256,

            @Column(meaning = "step size; missing for throughput") @Nullable
            Double learningRate,

            @Column(meaning = "the loss to reach; missing for throughput") @Nullable
            Double targetLoss,

            @Column(meaning = "updates allowed; missing for throughput") @Nullable
            Integer budgetIterations) {

        public static final Target NONE = new Target(null, null, null, null, null);
    }

    /** How long it takes, and beside whom. */
    public record Figure(
            @Column(
                    meaning =
                            "of median, low and high: ops/s, us/op; s for time to loss, whose median is that of train_seconds")
            @Nullable
            String unit,

            @Column(meaning = "median of the forks' medians, in unit") @Nullable
            Double median,

            @Column(meaning = "lower end of its 95 % bootstrap interval over forks; missing with fewer than two forks")
            @Nullable
            Double low,

            @Column(meaning = "its upper end") @Nullable Double high,

            @Column(meaning = "JVMs measured; below five the interval is too narrow")
            Integer forks,

            @Column(meaning = "rows measured") Integer rows,

            @Column(
                    meaning =
                            "whether it may be compared with others: it has ok rows, and none that is incorrect or invalid")
            Boolean ranked,

            @Column(meaning = "the backend that it is compared with; missing where none is ranked") @Nullable
            String baseline,

            @Column(
                    meaning =
                            "its speed over that of the baseline: above 1 is faster, whichever way the unit points; missing unless"
                                    + " ranked")
            @Nullable
            Double speedRatio) {

        public Figure {
            if ((low == null) != (high == null)) {
                throw new IllegalArgumentException(
                        "low, high: expected both or neither, found " + low + " and " + high);
            }
            if (ranked) {
                RowChecks.required("median", median);
            }
        }
    }

    /** What is computed a second. */
    public record Rate(
            @Column(meaning = "median of 1e9 floating-point operations of products per second") @Nullable
            Double gflops,

            @Column(meaning = "median of the least time by the roofline over the measured time", unit = "percent")
            @Nullable
            Double percentOfPeak,

            @Column(meaning = "which roof that least time is") @Nullable
            BoundBy boundBy,

            @Column(meaning = "median of heap bytes allocated per operation") @Nullable
            Double allocBytesPerOp) {

        public static final Rate NONE = new Rate(null, null, null, null);
    }

    /** What came of trainings. */
    public record Trainings(
            @Column(meaning = "how trainings ended, counted: 5 reached; missing for throughput") @Nullable
            String outcome,

            @Column(meaning = "median of the first iterations at the target; missing where none reached it") @Nullable
            Double firstHitIteration,

            @Column(meaning = "median time of the forks' first trainings", unit = "s") @Nullable
            Double coldSeconds) {

        public static final Trainings NONE = new Trainings(null, null, null);
    }
}
