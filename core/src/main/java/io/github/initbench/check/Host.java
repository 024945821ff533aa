package io.github.initbench.check;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.Supplier;

/** A backend seen from the host: matrices from row-major arrays and back, and what a failed check says. */
final class Host<M extends Matrix> {

    private final Backend<M> backend;
    private final Dtype dtype;

    Host(Backend<M> backend) {
        this.backend = backend;
        this.dtype = backend.info().dtype();
    }

    /** A new matrix with those row-major values. */
    M matrix(int rows, int cols, double[] rowMajor) {
        M m = backend.zeros(rows, cols);
        write(rowMajor, m);
        return m;
    }

    void write(double[] rowMajor, M m) {
        backend.writeColumns(rowMajor, 0, m.cols(), 1, m, 0, m.cols());
    }

    /** Its values, row-major. */
    double[] values(M m) {
        double[] rowMajor = new double[m.rows() * m.cols()];
        backend.readColumns(m, 0, m.cols(), rowMajor, 0, m.cols(), 1);
        return rowMajor;
    }

    /** Standard normal values, rounded to the backend's type: it holds them exactly. */
    double[] normal(int count, long seed) {
        return new Samples(dtype).normal(count, seed);
    }

    static double[] filled(int count, double value) {
        double[] values = new double[count];
        Arrays.fill(values, value);
        return values;
    }

    /** The largest magnitude; 0 of nothing. */
    static double largest(double[] values) {
        return Arrays.stream(values).map(Math::abs).max().orElse(0.0);
    }

    static void requireFinite(String what, double[] values) {
        require(Arrays.stream(values).allMatch(Double::isFinite), () -> what + " has an infinity or NaN");
    }

    static void require(boolean condition, Supplier<String> message) {
        if (!condition) {
            throw new CheckFailedException(message.get());
        }
    }

    /** Bit for bit, but any NaN equals any other and 0 equals -0. */
    static void requireSame(String what, double[] got, double[] expected) {
        requireWithin(what, got, expected, i -> 0.0);
    }

    /** |got - expected| is at most the bound of that index; NaN equals NaN, an infinity itself. */
    static void requireWithin(String what, double[] got, double[] expected, IntToDoubleFunction bound) {
        require(got.length == expected.length, () -> what + ": " + got.length + " values, not " + expected.length);
        for (int i = 0; i < got.length; i++) {
            int at = i;
            boolean same = got[i] == expected[i] || (Double.isNaN(got[i]) && Double.isNaN(expected[i]));
            require(
                    same || Math.abs(got[i] - expected[i]) <= bound.applyAsDouble(i),
                    () -> what + "[" + at + "] is " + got[at] + ", expected " + expected[at] + ", bound "
                            + bound.applyAsDouble(at));
        }
    }

    /** The call is refused with that kind of exception, whose message begins with the operation's name. */
    static void requireRefused(String operation, Class<? extends RuntimeException> kind, Runnable call) {
        try {
            call.run();
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            require(kind.isInstance(e), () -> operation + ": threw " + e + " instead of " + kind.getSimpleName());
            require(
                    kind != IllegalArgumentException.class || message.startsWith(operation + ": "),
                    () -> operation + ": the message does not begin with the operation: " + message);
            return;
        }
        throw new CheckFailedException(operation + ": a wrong call was accepted");
    }
}
