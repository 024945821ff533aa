package io.github.initbench.linalg;

/**
 * An optional capability of a {@link BackendProvider}: the two things that bound every product, alone. These are fused multiply-adds in
 * registers, and sequential reads of memory. Called in the JVM that loads the provider's backend.
 *
 * <p>Whoever times them learns what the machine can do at most. They hold no state; threads may share them. Each returns a sum that
 * nobody needs, so that the compiler cannot leave the work out.
 */
public interface PeakKernels {

    /** The floating-point operations of one round of {@link #multiplyAdd}, an addition and a multiplication being two. */
    int flopsPerRound(Dtype dtype);

    /**
     * Multiplies and adds in registers, without reading memory.
     *
     * @param rounds at least 0
     */
    double multiplyAdd(Dtype dtype, int rounds);

    /**
     * Reads values once, from first to end.
     *
     * @param first where to begin
     * @param end where to stop, not included; end - first is a multiple of {@link #READ_MULTIPLE}
     */
    double read(double[] values, int first, int end);

    /** A read covers a multiple of so many elements. */
    int READ_MULTIPLE = 1024;
}
