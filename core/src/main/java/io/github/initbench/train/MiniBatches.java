package io.github.initbench.train;

import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Targets;
import io.github.initbench.nn.Workspace;
import io.github.initbench.random.RandomState;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Each update sees the next few examples of an order that is shuffled anew at the beginning of each epoch.
 *
 * <p>The training set stays on the host, and a batch is gathered into one reused matrix. An epoch shows every example once; its last
 * batch is smaller where the batch size does not divide their number, and has a matrix of its own for that size.
 */
final class MiniBatches<M extends Matrix> implements Batches<M> {

    private final Backend<M> backend;
    private final Dataset data;
    private final Supplier<RandomState> orders;
    private final int[] order;
    private final Buffer<M> full;
    private final Buffer<M> remainder;
    private final Logits logits;
    private RandomState random;
    private Buffer<M> current;
    private int begin; // of the present batch, in the order
    private boolean shuffled; // the order is this epoch's
    private boolean gathered; // the present batch is in the current buffer

    /** The matrices for one batch size. */
    private record Buffer<M extends Matrix>(Batch<M> batch, Workspace<M> workspace) {

        static <M extends Matrix> Buffer<M> allocate(Backend<M> backend, NetworkSpec spec, int examples) {
            return new Buffer<>(Batch.zeros(backend, spec, examples), Workspace.allocate(backend, spec, examples));
        }

        int examples() {
            return batch.examples();
        }
    }

    /**
     * Allocates the matrices of a batch.
     *
     * @param size examples of a batch; from 1 to their number
     * @param orders opens the stream of the orders at its beginning
     */
    MiniBatches(Backend<M> backend, NetworkSpec spec, Dataset data, int size, Supplier<RandomState> orders) {
        spec.requireFits(data);
        Trainer.requireBatch(size, data);
        this.backend = backend;
        this.data = data;
        this.orders = orders;
        this.order = new int[data.examples()];
        this.full = Buffer.allocate(backend, spec, size);
        int left = data.examples() % size;
        this.remainder = left == 0 ? full : Buffer.allocate(backend, spec, left);
        this.logits = new Logits(Targets.of(data));
        this.random = orders.get();
        this.current = full;
        restart();
    }

    @Override
    public void restart() {
        random = orders.get();
        Arrays.setAll(order, i -> i);
        begin = 0;
        shuffled = false;
        gathered = false;
    }

    @Override
    public void next() {
        begin += bufferFor(order.length - begin).examples();
        gathered = false;
        if (begin == order.length) {
            begin = 0;
            shuffled = false;
        }
    }

    private Buffer<M> bufferFor(int left) {
        return left >= full.examples() ? full : remainder;
    }

    private void gather() {
        if (!shuffled) {
            random.shuffle(order);
            shuffled = true;
        }
        current = bufferFor(order.length - begin);
        for (int j = 0; j < current.examples(); j++) {
            current.batch().write(backend, data, order[begin + j], j, 1);
        }
        gathered = true;
    }

    @Override
    public Batch<M> batch() {
        if (!gathered) {
            gather();
        }
        return current.batch();
    }

    @Override
    public Workspace<M> workspace() {
        return current.workspace();
    }

    @Override
    public int perEpoch() {
        return (order.length + full.examples() - 1) / full.examples();
    }

    @Override
    public boolean isWholeSet() {
        return false;
    }

    @Override
    public Logits logits(Network<M> network, Parameters<M> parameters) {
        gathered = false;
        for (int first = 0; first < data.examples(); first += current.examples()) {
            current = bufferFor(data.examples() - first);
            current.batch().write(backend, data, first, 0, current.examples());
            network.forward(parameters, current.batch().x(), current.workspace());
            logits.read(backend, current.workspace().logits(), first);
        }
        return logits;
    }
}
