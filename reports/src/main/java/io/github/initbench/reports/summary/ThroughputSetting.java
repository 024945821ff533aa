package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.Operation;
import io.github.initbench.reports.table.ThroughputRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What backends must share to be compared: the work, its data, the precision, the threads and the unit of the score.
 * Activation and loss are part of the work. The unit is null where no row of the setting has one.
 */
public record ThroughputSetting(
        String benchmark,
        Operation operation,
        @Nullable String dtype,
        @Nullable Integer threads,
        @Nullable String unit) {

    static ThroughputSetting of(ThroughputRow row, @Nullable String unit) {
        return new ThroughputSetting(
                row.benchmark(),
                row.operation(),
                row.contender().dtype(),
                row.contender().threads(),
                unit);
    }

    /**
     * Rows by setting and backend, in their order.
     *
     * @param unitsFrom where the unit of a row without one is looked up: that of the first row of its setting that has one
     */
    public static Map<ThroughputSetting, Map<String, List<ThroughputRow>>> group(
            List<ThroughputRow> rows, List<ThroughputRow> unitsFrom) {
        Map<ThroughputSetting, String> units = new HashMap<>();
        for (ThroughputRow row : unitsFrom) {
            if (row.score().unit() != null) {
                units.putIfAbsent(of(row, null), row.score().unit());
            }
        }
        Map<ThroughputSetting, Map<String, List<ThroughputRow>>> settings = new LinkedHashMap<>();
        for (ThroughputRow row : rows) {
            String unit = row.score().unit() != null ? row.score().unit() : units.get(of(row, null));
            settings.computeIfAbsent(of(row, unit), setting -> new LinkedHashMap<>())
                    .computeIfAbsent(row.contender().backend(), backend -> new ArrayList<>())
                    .add(row);
        }
        return settings;
    }

    /**
     * Whether a higher score is faster: the unit counts operations per time ("ops/s"), not time per operation
     * ("us/op").
     */
    public boolean higherIsBetter() {
        return unit != null && unit.startsWith("ops/");
    }

    /** One line: the benchmark, then what is known of the rest. */
    public String render() {
        String direction = unit == null ? null : unit + ", " + (higherIsBetter() ? "higher" : "lower") + " is better";
        return Stream.of(
                        benchmark,
                        ProblemText.labelled("layers", operation.layers()),
                        operation.activation(),
                        ProblemText.labelled("loss", operation.loss()),
                        ProblemText.labelled("batch", operation.batch()),
                        ProblemText.labelled("m", operation.m()),
                        ProblemText.labelled("n", operation.n()),
                        ProblemText.labelled("k", operation.k()),
                        ProblemText.labelled("ta", operation.ta()),
                        ProblemText.labelled("tb", operation.tb()),
                        ProblemText.labelled("data", operation.data()),
                        dtype,
                        ProblemText.labelled("threads", threads),
                        direction)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }
}
