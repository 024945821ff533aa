package io.github.initbench.nn;

import io.github.initbench.data.Dataset;

/**
 * What the logits of a dataset should say, on the host, each example contiguous.
 *
 * @param outputs values of an example
 * @param values examples x outputs, row-major; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // Shared on purpose, as a dataset's.
public record Targets(int outputs, double[] values) {

    public static Targets of(Dataset data) {
        return new Targets(data.outputs(), data.y());
    }

    public int examples() {
        return values.length / outputs;
    }
}
