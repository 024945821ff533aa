package io.github.initbench.benchmarks.store;

import io.github.initbench.benchmarks.fork.ForkEnd;
import io.github.initbench.benchmarks.machine.Noise;
import io.github.initbench.benchmarks.plan.Trial;
import io.github.initbench.reports.table.Stamp;
import io.github.initbench.reports.table.Status;
import io.github.initbench.reports.table.TrialRow;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Rows of trials.csv: what ran when, how it ended and what the machine did meanwhile.
 *
 * @param runId the run's key
 */
public record TrialRows(String runId, Clock clock) {

    /**
     * How a trial ended.
     *
     * @param noise what was seen of the machine
     * @param process how its process ended, where it did not end well
     * @param error why it has no valid result, on one line; empty where it has
     */
    public record Ended(Noise noise, double seconds, Status status, ForkEnd process, String error) {

        /** With a result. */
        public static Ended well(Noise noise, double seconds) {
            return new Ended(noise, seconds, Status.OK, ForkEnd.UNKNOWN, "");
        }
    }

    /**
     * A trial's row.
     *
     * @param fork its number; null for a study and a warm-up fork
     * @param order its position in the run, from 1
     */
    public TrialRow of(Trial trial, @Nullable Integer fork, int order, Ended ended) {
        return new TrialRow(
                new Stamp(runId, RunDirectory.utc(clock)),
                order,
                trial.kind(),
                trial.backend(),
                fork,
                ended.seconds(),
                ended.noise().conditions(),
                ended.status(),
                ended.process().exitCode(),
                ended.process().signal(),
                ended.error().isEmpty() ? null : ended.error());
    }
}
