package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/**
 * One trial of a run as it was carried out, and what the machine did meanwhile: a line of trials.csv.
 *
 * <p>It holds what explains a figure that is off. What could not be read on a machine is missing, never 0.
 *
 * @param schema version of the columns, {@link #SCHEMA}
 * @param runId the run this row belongs to
 * @param utc when the row was written, ISO 8601 in UTC
 * @param order position of the trial in the run's order of execution
 * @param trial what ran, with its parameters: ForwardBackward.step batch=128 layers=2-10-5-1
 * @param backend the backend that it requested
 * @param fork number of the JVM, from 1; missing where the trial has none of its own
 * @param seconds wall time of the trial, in s
 * @param canaryBeforeUs median time of a fixed kernel just before the trial, in microseconds
 * @param canaryAfterUs the same just after it
 * @param othersPercent CPU time that other processes took meanwhile, in percent of one core; missing where this run may not use
 *     all cores of the machine
 * @param stolenPercent CPU time that the hypervisor gave to others meanwhile, in percent of all cores
 * @param throttledPeriods scheduling periods in which the control group's quota stopped this run
 * @param throttledUs how long it was stopped by it, in microseconds
 * @param mhzBefore mean clock of the cores just before the trial, in MHz
 * @param mhzAfter the same just after it
 * @param disturbed whether the machine was seen to be busy or throttled
 * @param status whether the trial measured, or why it did not
 * @param exitCode exit code of the process where it ended badly; 128 and the signal's number where it was killed
 * @param signal that ended its process: SIGKILL
 * @param error one line on why the status is not ok
 */
public record TrialRow(
        int schema,
        String runId,
        String utc,
        Integer order,
        String trial,
        String backend,
        @Nullable Integer fork,
        @Nullable Double seconds,
        @Nullable Double canaryBeforeUs,
        @Nullable Double canaryAfterUs,
        @Nullable Double othersPercent,
        @Nullable Double stolenPercent,
        @Nullable Long throttledPeriods,
        @Nullable Long throttledUs,
        @Nullable Double mhzBefore,
        @Nullable Double mhzAfter,
        @Nullable Boolean disturbed,
        Status status,
        @Nullable Integer exitCode,
        @Nullable String signal,
        @Nullable String error) {

    /** Version of this table's columns: raised whenever a column is added, removed or changes meaning. */
    public static final int SCHEMA = 1;

    public TrialRow {
        RowChecks.schema(SCHEMA, schema);
        RowChecks.notNegative("seconds", seconds);
        RowChecks.notNegative("canary_before_us", canaryBeforeUs);
        RowChecks.notNegative("canary_after_us", canaryAfterUs);
        RowChecks.notNegative("mhz_before", mhzBefore);
        RowChecks.notNegative("mhz_after", mhzAfter);
    }

    /** A builder with every column missing. */
    public static TrialRowBuilder builder() {
        return new TrialRowBuilder();
    }
}
