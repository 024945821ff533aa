package io.github.initbench.linalg.simd;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.PeakKernels;

/** {@link PeakKernels} in the JDK's Vector API. Made anywhere; its methods need the module. */
final class SimdPeakKernels implements PeakKernels {

    @Override
    public int flopsPerRound(Dtype dtype) {
        return switch (dtype) {
            case FLOAT64 -> MultiplyAddPeak.FLOPS_PER_ROUND;
            case FLOAT32 -> FloatMultiplyAddPeak.FLOPS_PER_ROUND;
        };
    }

    @Override
    public double multiplyAdd(Dtype dtype, int rounds) {
        return switch (dtype) {
            case FLOAT64 -> MultiplyAddPeak.run(rounds);
            case FLOAT32 -> FloatMultiplyAddPeak.run(rounds);
        };
    }

    @Override
    public double read(double[] values, int first, int end) {
        if ((end - first) % READ_MULTIPLE != 0) {
            throw new IllegalArgumentException(
                    "read: " + (end - first) + " elements are no multiple of " + READ_MULTIPLE);
        }
        return ReadPeak.sum(values, first, end);
    }
}
