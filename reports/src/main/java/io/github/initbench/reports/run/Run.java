package io.github.initbench.reports.run;

import io.github.initbench.reports.table.StudyRow;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run's tables. One that was not there is empty.
 *
 * @param label as it was requested
 * @param environment null where there is no environment.json
 */
public record Run(
        String label,
        List<ThroughputRow> throughput,
        List<TimeToLossRow> timeToLoss,
        List<StudyRow> study,
        @Nullable Environment environment) {

    public Run {
        throughput = List.copyOf(throughput);
        timeToLoss = List.copyOf(timeToLoss);
        study = List.copyOf(study);
    }
}
