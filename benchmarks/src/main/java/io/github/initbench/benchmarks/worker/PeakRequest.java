package io.github.initbench.benchmarks.worker;

import io.github.initbench.linalg.Dtype;
import java.util.List;

/**
 * What the machine can do at most: which peaks to measure.
 *
 * @param threads each number of them
 * @param dtypes of the multiply-adds
 * @param readBytes of the array that is read, or 0 for no reads
 */
public record PeakRequest(List<Integer> threads, List<Dtype> dtypes, long readBytes) implements WorkerRequest {

    public PeakRequest {
        threads = List.copyOf(threads);
        dtypes = List.copyOf(dtypes);
        if (readBytes < 0 || readBytes / Double.BYTES > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("peaks: an array of " + readBytes + " bytes cannot be read");
        }
    }
}
