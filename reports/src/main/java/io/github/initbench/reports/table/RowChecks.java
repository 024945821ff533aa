package io.github.initbench.reports.table;

import org.jspecify.annotations.Nullable;

/** The checks that rows share. Each throws IllegalArgumentException naming component, expectation and value. */
final class RowChecks {

    private RowChecks() {}

    static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(name + ": required, but missing");
        }
        return value;
    }

    static void positive(String name, double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + ": expected a finite number above 0, found " + value);
        }
    }

    static void atMost(String name, double most, @Nullable Double value) {
        if (value != null && !(value <= most)) {
            throw new IllegalArgumentException(name + ": expected at most " + most + ", found " + value);
        }
    }

    static void notNegative(String name, @Nullable Double value) {
        if (value != null && !(value >= 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + ": expected a finite number of 0 or more, found " + value);
        }
    }

    static void fraction(String name, @Nullable Double value) {
        if (value != null && !(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + ": expected a fraction from 0 to 1, found " + value);
        }
    }
}
