package io.github.initbench.linalg.process;

import java.util.Optional;

/**
 * Whether this thread computes as Java specifies: rounding to nearest, and with the denormal numbers below the smallest normal one.
 *
 * <p>The mode is a register of the CPU, one a thread. A native library can leave it changed: one linked with -ffast-math flushes
 * denormals to zero from the moment it loads.
 */
public final class FloatingPointMode {

    // Volatile, so that neither javac nor the JIT compiler computes with them beforehand.
    private volatile double smallestNormal = Double.MIN_NORMAL;
    private volatile double smallestDenormal = Double.MIN_VALUE;
    private volatile double half = 0.5;
    private volatile double one = 1.0;

    private FloatingPointMode() {}

    /** How this thread's mode differs from what Java specifies; empty where it does not. */
    public static Optional<String> fault() {
        return new FloatingPointMode().findFault();
    }

    /**
     * Refuses a changed mode.
     *
     * @param who the backend whose native library has just computed in this thread; the message begins with it
     * @throws IllegalStateException if the mode is not Java's
     */
    public static void require(String who) {
        fault().ifPresent(fault -> {
            throw new IllegalStateException(who + ": after its native library loaded and computed, this thread " + fault
                    + "; use a build of the library that leaves the floating-point mode alone (not -ffast-math)");
        });
    }

    private Optional<String> findFault() {
        if (isZero(smallestNormal * half)) {
            return Optional.of("flushes denormal results to zero");
        }
        if (isZero(smallestDenormal / half)) {
            return Optional.of("takes denormal operands for zero");
        }
        double quarterUlp = 0x1p-54 * one;
        double up = one + 3 * quarterUlp;
        if (one + quarterUlp != 1.0 || up != Math.nextUp(1.0) || -one - quarterUlp != -1.0) {
            return Optional.of("does not round to nearest");
        }
        return Optional.empty();
    }

    /** By its bits: where denormal operands are taken for zero, a comparison takes them so too. */
    private static boolean isZero(double x) {
        return Double.doubleToRawLongBits(x) == 0;
    }
}
