package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** A line of time-to-loss.csv. The constructor refuses a status ok without an outcome: IllegalArgumentException. */
@Row(
        meaning =
                "One training from the initialization towards a target loss: a line of time-to-loss.csv. Times are seconds, losses are"
                        + " means over examples in nats. A row with status ok has an outcome.",
        key = "run_id,backend,threads,dtype,init,weight_seed,streams,dataset,layers,hidden,learning_rate,batch,"
                + "target_loss,budget_iterations,fork")
public record TimeToLossRow(
        Stamp stamp,
        Contender contender,
        Problem problem,

        @Column(meaning = "number of the JVM, from 1, unique within its trial and run") @Nullable
        Integer fork,

        @Column(meaning = "position of the trial in the run's order of execution; missing in schema 1") @Nullable
        Integer order,

        Result result,

        @Column(meaning = "whether the machine was seen to be busy or throttled; missing in schema 1") @Nullable
        Boolean disturbed,

        Ending ending) {

    /** The benchmark whose trainings are its rows: class and method. */
    public static final String BENCHMARK = "TimeToLoss.train";

    /** Who trains: a backend as configured, from one initializer. */
    public record Contender(
            @Column(meaning = "the backend that computed it, never a stand-in")
            String backend,

            @Column(meaning = "compute threads of the process") @Nullable
            Integer threads,

            @Column(meaning = "float64 or float32") @Nullable
            String dtype,

            @Column(meaning = "name of the initializer in the catalogue")
            String init) {}

    /** What came of it. */
    public record Result(
            @Column(
                    meaning =
                            "how the training ended; stalled: the last whole epoch left every parameter equal to the bit")
            @Nullable
            Outcome outcome,

            @Column(
                    meaning =
                            "first iteration whose loss is at or below the target; iteration i is the state before update i")
            @Nullable
            Integer firstHitIteration,

            @Column(meaning = "first iteration from which the loss stays at or below the target") @Nullable
            Integer sustainedHitIteration,

            @Column(
                    meaning = "lowest loss seen",
                    special = {"NaN", "Infinity", "-Infinity"})
            @Nullable
            Double bestLoss,

            @Column(
                    meaning = "loss at the end; may be infinite or NaN when the training diverged",
                    special = {"NaN", "Infinity", "-Infinity"})
            @Nullable
            Double finalLoss,

            @Column(meaning = "time of the fork's first training to the target", unit = "s") @Nullable
            Double coldSeconds,

            @Column(meaning = "time of the same updates after at least five warm-up trainings", unit = "s") @Nullable
            Double trainSeconds,

            @Column(meaning = "time to draw the weights", unit = "s") @Nullable
            Double initSeconds,

            @Column(meaning = "SHA-256 of the initial weights, hexadecimal") @Nullable
            String initWeightsSha256,

            @Column(meaning = "SHA-256 of the weights after the timed updates, hexadecimal") @Nullable
            String finalWeightsSha256) {

        public static final Result NONE = new Result(null, null, null, null, null, null, null, null, null, null);
    }

    public TimeToLossRow {
        if (ending.status() == Status.OK) {
            RowChecks.required("outcome", result.outcome());
        }
    }
}
