package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** A line of trials.csv. */
@Row(
        meaning =
                "One trial of a run as it was carried out, and what the machine did meanwhile: a line of trials.csv. It holds what"
                        + " explains a figure that is off. What could not be read on a machine is missing, never 0.",
        key = "run_id,order")
public record TrialRow(
        Stamp stamp,

        @Column(meaning = "position of the trial in the run's order of execution")
        Integer order,

        @Column(meaning = "what ran, with its parameters: ForwardBackward.step batch=128 layers=2-10-5-1")
        String trial,

        @Column(meaning = "the backend that it requested") String backend,

        @Column(meaning = "number of the JVM, from 1; missing where the trial has none of its own") @Nullable
        Integer fork,

        @Column(meaning = "wall time of the trial", unit = "s") @Nullable
        Double seconds,

        Conditions conditions,

        @Column(meaning = "whether the trial measured, or why it did not")
        Status status,

        @Column(
                meaning =
                        "exit code of the process where it ended badly; 128 and the signal's number where it was killed")
        @Nullable
        Integer exitCode,

        @Column(meaning = "that ended its process: SIGKILL") @Nullable
        String signal,

        @Column(meaning = "one line on why the status is not ok") @Nullable
        String error) {

    /** What the machine did meanwhile. */
    public record Conditions(
            @Column(meaning = "median time of a fixed kernel just before the trial", unit = "microseconds") @Nullable
            Double canaryBeforeUs,

            @Column(meaning = "the same just after it", unit = "microseconds") @Nullable
            Double canaryAfterUs,

            @Column(
                    meaning =
                            "CPU time that other processes took meanwhile; missing where this run may not use all cores of the"
                                    + " machine",
                    unit = "percent of one core")
            @Nullable
            Double othersPercent,

            @Column(meaning = "CPU time that the hypervisor gave to others meanwhile", unit = "percent of all cores")
            @Nullable
            Double stolenPercent,

            @Column(meaning = "scheduling periods in which the control group's quota stopped this run") @Nullable
            Long throttledPeriods,

            @Column(meaning = "how long it was stopped by it", unit = "microseconds") @Nullable
            Long throttledUs,

            @Column(meaning = "mean clock of the cores just before the trial", unit = "MHz") @Nullable
            Double mhzBefore,

            @Column(meaning = "the same just after it", unit = "MHz") @Nullable
            Double mhzAfter,

            @Column(meaning = "whether the machine was seen to be busy or throttled") @Nullable
            Boolean disturbed) {

        public Conditions {
            RowChecks.notNegative("canary_before_us", canaryBeforeUs);
            RowChecks.notNegative("canary_after_us", canaryAfterUs);
            RowChecks.notNegative("mhz_before", mhzBefore);
            RowChecks.notNegative("mhz_after", mhzAfter);
        }
    }

    public TrialRow {
        RowChecks.notNegative("seconds", seconds);
    }
}
