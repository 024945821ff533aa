package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The summary of a run as text for the console. */
public final class RunSummary {

    private RunSummary() {}

    /**
     * The throughput tables, then the time-to-loss tables; what has no rows is skipped, and for a run without any there is a line instead.
     */
    public static String render(List<ThroughputRow> throughput, List<TimeToLossRow> timeToLoss) {
        if (throughput.isEmpty() && timeToLoss.isEmpty()) {
            return "no rows\n";
        }
        return Stream.of(
                        ThroughputSummary.of(throughput).render(),
                        TimeToLossSummary.of(timeToLoss).render())
                .filter(section -> !section.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
