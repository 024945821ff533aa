package io.github.initbench.reports.compare;

import io.github.initbench.reports.run.Run;
import io.github.initbench.reports.table.CompareRow;
import io.github.initbench.reports.table.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two runs side by side.
 *
 * @param threshold the smallest slowdown that matters
 * @param sameConditions whether they were measured under the same conditions, as far as the environments record them
 * @param conditions "same", or what differs between machines and conditions, or which machine is unknown
 * @param notes what else differs between the environments
 * @param rows the cells: those of the base in its order, then those of the candidate alone
 */
public record Comparison(
        String base,
        String candidate,
        Threshold threshold,
        boolean sameConditions,
        String conditions,
        List<String> notes,
        List<CompareRow> rows) {

    /** What a comparison comes to. */
    public enum Result {
        /** Cells were compared, each was decided, and none is slower beyond the threshold. */
        NO_REGRESSION,
        /** At least one cell is slower beyond the threshold. */
        REGRESSION,
        /** No cell is slower, every one was compared, and at least one is inconclusive. */
        INCONCLUSIVE,
        /** No cell is slower, but some could not be compared, or are on one side alone, or there was nothing to compare. */
        NOT_COMPARED
    }

    private static final Set<Verdict> COMPARED =
            EnumSet.of(Verdict.NO_REGRESSION, Verdict.IMPROVEMENT, Verdict.INCONCLUSIVE);

    /** What runs on neither side is none of them: else no machine without oneMKL could pass. */
    private static final Set<Verdict> LEFT_OUT =
            EnumSet.of(Verdict.NOT_COMPARABLE, Verdict.BASE_ONLY, Verdict.CANDIDATE_ONLY);

    public Comparison {
        notes = List.copyOf(notes);
        rows = List.copyOf(rows);
    }

    /** The comparison, whatever their conditions; see {@link #sameConditions}. */
    public static Comparison of(Run base, Run candidate, Threshold threshold) {
        Conditions conditions = Conditions.of(base, candidate);
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
        CompareRows table = new CompareRows(base.label(), candidate.label(), threshold, conditions.text());
        List<CompareRow> rows = new ArrayList<>();
        for (CellComparison cell : cells) {
            rows.add(table.row(cell, cell.ranks() == null ? null : adjusted.next()));
        }
        return new Comparison(
                base.label(),
                candidate.label(),
                threshold,
                conditions.same(),
                conditions.text(),
                conditions.notes(),
                rows);
    }

    /** What it comes to: a regression before what was not compared, and that before what is inconclusive. */
    public Result result() {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        rows.forEach(row -> verdicts.add(row.verdict()));
        if (verdicts.contains(Verdict.REGRESSION)) {
            return Result.REGRESSION;
        }
        if (Collections.disjoint(verdicts, COMPARED) || !Collections.disjoint(verdicts, LEFT_OUT)) {
            return Result.NOT_COMPARED;
        }
        return verdicts.contains(Verdict.INCONCLUSIVE) ? Result.INCONCLUSIVE : Result.NO_REGRESSION;
    }
}
