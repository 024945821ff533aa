package io.github.initbench.reports.summary;

import io.github.initbench.reports.table.Words;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts of enum constants, in the order of the enum; constants that do not occur are absent. */
public final class Counts {

    private Counts() {}

    /** How often each occurs. */
    public static <E extends Enum<E>> Map<E, Integer> of(Class<E> type, Collection<E> constants) {
        Map<E, Integer> counts = new EnumMap<>(type);
        constants.forEach(constant -> counts.merge(constant, 1, Integer::sum));
        return Collections.unmodifiableMap(counts);
    }

    /** "2 failed, 1 skipped", or {@link Numbers#MISSING} without any. */
    public static String render(Map<? extends Enum<?>, Integer> counts) {
        return counts.isEmpty()
                ? Numbers.MISSING
                : counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " " + Words.of(entry.getKey()))
                        .collect(Collectors.joining(", "));
    }

    /** "2 of 10", or {@link Numbers#MISSING} where it is unknown. */
    public static String render(@Nullable Integer count, int of) {
        return count == null ? Numbers.MISSING : count + " of " + of;
    }
}
