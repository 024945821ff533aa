package io.github.initbench.reports.compare;

import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.table.CompareRow;
import io.github.initbench.reports.table.Verdict;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two runs side by side.
 *
 * @param threshold the smallest slowdown that matters
 * @param machines "same", or what differs between the machines, or which is unknown
 * @param notes what else differs between the environments
 * @param rows the cells: those of the base in its order, then those of the candidate alone
 */
public record Comparison(
        String base,
        String candidate,
        Threshold threshold,
        boolean sameMachine,
        String machines,
        List<String> notes,
        List<CompareRow> rows) {

    /** What a comparison comes to. */
    public enum Result {
        /** Every cell was decided, and none is slower beyond the threshold. */
        NO_REGRESSION,
        /** At least one cell is slower beyond the threshold. */
        REGRESSION,
        /** No cell is known to be slower, and at least one is not known not to be. */
        UNDECIDED
    }

    public Comparison {
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /** The comparison, whatever their machines; {@link #sameMachine} says. */
    public static Comparison of(Run base, Run candidate, Threshold threshold) {
        Machines machines = Machines.of(base, candidate);
        Map<Cell, Sample> baseCells = Cells.of(base, candidate);
        Map<Cell, Sample> candidateCells = Cells.of(candidate, base);
        Map<Cell, Sample> all = new LinkedHashMap<>(baseCells);
        candidateCells.forEach(all::putIfAbsent);
        List<CellComparison> cells = all.keySet().stream()
                .map(cell -> CellComparison.of(cell, baseCells.get(cell), candidateCells.get(cell), threshold))
                .toList();
        List<Double> p = cells.stream()
                .map(CellComparison::ranks)
                .filter(Objects::nonNull)
                .map(RankStatistics::p)
                .toList();
        Iterator<Double> adjusted = RankStatistics.holm(p).iterator(); // of the cells that have ranks, in their order
        CompareRows table = new CompareRows(base.label(), candidate.label(), threshold, machines.text());
        List<CompareRow> rows = new ArrayList<>();
        for (CellComparison cell : cells) {
            rows.add(table.row(cell, cell.ranks() == null ? null : adjusted.next()));
        }
        return new Comparison(
                base.label(), candidate.label(), threshold, machines.same(), machines.text(), machines.notes(), rows);
    }

    /** What it comes to: a regression before what is undecided. */
    public Result result() {
        boolean undecided = rows.isEmpty();
        for (CompareRow row : rows) {
            if (row.verdict() == Verdict.REGRESSION) {
                return Result.REGRESSION;
            }
            undecided |= switch (row.verdict()) {
                case INCONCLUSIVE, NOT_COMPARABLE, BASE_ONLY, CANDIDATE_ONLY -> true;
                case REGRESSION, IMPROVEMENT, NO_REGRESSION, UNAVAILABLE -> false;
            };
        }
        return undecided ? Result.UNDECIDED : Result.NO_REGRESSION;
    }
}
