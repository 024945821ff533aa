package io.github.initbench.benchmarks.jmh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** NumPy's values of what the benchmark methods compute, see scripts/golden/benchmarks_golden.py. */
final class BenchmarksGolden {

    private static final double RELATIVE = 1e-12;
    private static final double ABSOLUTE = 1e-15;

    private BenchmarksGolden() {}

    static JsonNode read() {
        try (InputStream in = BenchmarksGolden.class.getResourceAsStream("/golden/benchmarks-golden.json")) {
            if (in == null) {
                throw new IllegalStateException("golden/benchmarks-golden.json is not on the class path");
            }
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).doubleValue();
        }
        return values;
    }

    /**
     * max|got - expected| is at most 1e-12 max|expected| + 1e-15.
     *
     * @throws IllegalStateException if not
     */
    static void requireClose(String what, double[] got, double[] expected) {
        requireWithin(what, got, expected, RELATIVE * largest(expected) + ABSOLUTE);
    }

    static void requireWithin(String what, double[] got, double[] expected, double bound) {
        if (got.length != expected.length) {
            throw new IllegalStateException(what + ": " + got.length + " values, not " + expected.length);
        }
        for (int i = 0; i < got.length; i++) {
            if (!(Math.abs(got[i] - expected[i]) <= bound)) {
                throw new IllegalStateException(
                        what + "[" + i + "] is " + got[i] + ", expected " + expected[i] + ", bound " + bound);
            }
        }
    }

    static double largest(double[] values) {
        double largest = 0.0;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
