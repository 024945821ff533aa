package io.github.initbench.nn;

import io.github.initbench.data.DatasetDescription;
import io.github.initbench.data.Examples;
import io.github.initbench.data.Float64Digest;
import io.github.initbench.data.Memory;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;

/**
 * A whole dataset in a backend's storage, where its inputs exist once.
 *
 * @param batch all examples
 * @param targets its targets on the host as well, to compute losses and accuracies
 * @param description name, shape and hash
 */
public record ResidentDataset<M extends Matrix>(Batch<M> batch, Targets targets, DatasetDescription description) {

    /** A block is written at once: 1 MB of inputs, so that it stays in a cache, or one example where that is larger. */
    private static final int BLOCK_VALUES = 1 << 17;

    private static final int MAX_BLOCK_EXAMPLES = 64;

    /**
     * Reads the examples into the backend, a block at a time.
     *
     * @throws IllegalArgumentException if the network's inputs or outputs are not the data's, or the data cannot be read or
     *     do not fit into memory
     */
    public static <M extends Matrix> ResidentDataset<M> of(Backend<M> backend, NetworkSpec spec, Examples examples) {
        spec.requireFits(examples);
        Memory.requireHalf(
                examples.name() + ": all targets", (long) examples.outputs() * examples.examples(), Double.BYTES);
        long bytesEach = spec.bytesPerExample(backend.info().dtype());
        Memory.requireFor(examples.name(), examples.examples(), examples.features(), bytesEach);
        Loading<M> loading = new Loading<>(backend, examples);
        examples.read(loading::example);
        return loading.finish(examples);
    }

    /** Collects examples to blocks and hashes them on the way. */
    private static final class Loading<M extends Matrix> {

        private final Backend<M> backend;
        private final int features;
        private final int outputs;
        private final M x; // features x examples
        private final double[] y; // examples x outputs
        private final double[] block; // up to blockExamples x features
        private final int blockExamples;
        private final Float64Digest digest = new Float64Digest();
        private int read;
        private int written;

        Loading(Backend<M> backend, Examples examples) {
            this.backend = backend;
            this.features = examples.features();
            this.outputs = examples.outputs();
            this.x = backend.zeros(features, examples.examples());
            this.y = new double[outputs * examples.examples()];
            this.blockExamples = Math.max(1, Math.min(MAX_BLOCK_EXAMPLES, BLOCK_VALUES / features));
            this.block = new double[blockExamples * features];
        }

        void example(double[] input, double[] target) {
            System.arraycopy(input, 0, block, (read - written) * features, features);
            System.arraycopy(target, 0, y, read * outputs, outputs);
            read++;
            if (read - written == blockExamples) {
                write();
            }
        }

        private void write() {
            int count = read - written;
            digest.update(block, count * features);
            backend.writeColumns(block, 0, 1, features, x, written, count);
            written = read;
        }

        ResidentDataset<M> finish(Examples examples) {
            write();
            M targets = backend.zeros(outputs, read);
            backend.writeColumns(y, 0, 1, outputs, targets, 0, read);
            digest.update(y);
            return new ResidentDataset<>(
                    new Batch<>(x, targets), new Targets(outputs, y), DatasetDescription.of(examples, digest.hex()));
        }
    }
}
