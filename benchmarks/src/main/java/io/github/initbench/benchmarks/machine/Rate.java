package io.github.initbench.benchmarks.machine;

import java.util.Map;
import java.util.OptionalDouble;

/** Operations a second, from a score in any of JMH's units. */
public final class Rate {

    private static final String PER_TIME = "ops/";
    private static final String PER_OPERATION = "/op";

    /** As JMH abbreviates them. */
    private static final Map<String, Double> SECONDS =
            Map.of("ns", 1e-9, "us", 1e-6, "ms", 1e-3, "s", 1.0, "min", 60.0, "hr", 3600.0, "day", 86_400.0);

    private Rate() {}

    /** Of operations in a time, ops/ms, or the time of one, us/op; empty for any other unit. */
    public static OptionalDouble operationsPerSecond(double score, String unit) {
        if (unit.startsWith(PER_TIME)) {
            Double seconds = SECONDS.get(unit.substring(PER_TIME.length()));
            return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(score / seconds);
        }
        if (unit.endsWith(PER_OPERATION)) {
            Double seconds = SECONDS.get(unit.substring(0, unit.length() - PER_OPERATION.length()));
            return seconds == null ? OptionalDouble.empty() : OptionalDouble.of(1.0 / (score * seconds));
        }
        return OptionalDouble.empty();
    }
}
