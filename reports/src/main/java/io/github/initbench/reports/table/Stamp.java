package io.github.initbench.reports.table;

/** Of which run a row is, and when it was written. */
public record Stamp(
        @Column(meaning = "the run this row belongs to") String runId,

        @Column(meaning = "when the row was written, ISO 8601 in UTC", time = true)
        String utc) {}
