package io.github.initbench.reports.compare;

import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.summary.ProblemText;
import io.github.initbench.reports.summary.ThroughputSetting;
import io.github.initbench.reports.summary.TimeToLossSummary;
import io.github.initbench.reports.table.ComparedTable;
import io.github.initbench.reports.table.ThroughputRow;
import io.github.initbench.reports.table.TimeToLossRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a run, in the order of its rows. */
final class Cells {

    private Cells() {}

    /**
     * Throughput first, then time to loss.
     *
     * @param other where the unit of a setting is known from, if all its rows here failed
     */
    static Map<Cell, Sample> of(Run run, Run other) {
        Map<Cell, Sample> cells = new LinkedHashMap<>();
        List<ThroughputRow> both = new ArrayList<>(run.throughput());
        both.addAll(other.throughput());
        ThroughputSetting.group(run.throughput(), both)
                .forEach((setting, backends) -> backends.forEach(
                        (backend, rows) -> cells.put(cell(setting, backend), Sample.ofThroughput(rows))));
        TimeToLossSummary.group(run.timeToLoss())
                .forEach((problem, contenders) -> contenders.forEach((contender, rows) ->
                        cells.put(cell(ProblemText.of(problem), contender), Sample.ofTimeToLoss(rows))));
        return cells;
    }

    private static Cell cell(ThroughputSetting setting, String backend) {
        return new Cell(
                ComparedTable.THROUGHPUT,
                setting.render(),
                backend,
                null,
                null,
                null,
                setting.unit(),
                setting.higherIsBetter());
    }

    private static Cell cell(String setting, TimeToLossRow.Contender contender) {
        return new Cell(
                ComparedTable.TIME_TO_LOSS,
                setting,
                contender.backend(),
                contender.init(),
                contender.threads(),
                contender.dtype(),
                "s",
                false);
    }
}
