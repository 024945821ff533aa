package io.github.initbench.train;

import io.github.initbench.data.Dataset;
import io.github.initbench.data.Examples;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.loss.Loss;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.ResidentDataset;
import io.github.initbench.nn.Weights;
import io.github.initbench.random.RandomState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Training of one network on one dataset, in its pieces: forward, backward, update.
 *
 * <p>Everything is allocated at the beginning; {@link #step} allocates nothing. Iteration i is the state before update i.
 */
public final class Trainer<M extends Matrix> {

    private final Network<M> network;
    private final Optimizer optimizer;
    private final Batches<M> batches;
    private final Parameters<M> parameters;
    private final Parameters<M> gradients;
    private boolean differentiated; // the gradients are of the present parameters and batch
    private boolean forwarded; // the workspace holds the activations of the batch at the present parameters

    private Trainer(Backend<M> backend, NetworkSpec spec, Batches<M> batches, Optimizer optimizer) {
        this.network = new Network<>(spec, backend);
        this.optimizer = optimizer;
        this.batches = batches;
        this.parameters = Parameters.zeros(backend, spec);
        this.gradients = Parameters.zeros(backend, spec);
    }

    /**
     * Full-batch training: writes the data to the backend, which holds them once. The parameters are zeros until {@link #restore}.
     *
     * @throws IllegalArgumentException if the network does not fit the data
     */
    public static <M extends Matrix> Trainer<M> fullBatch(
            Backend<M> backend, NetworkSpec spec, Examples data, Optimizer optimizer) {
        return fullBatch(backend, spec, ResidentDataset.of(backend, spec, data), optimizer);
    }

    /** The same on a training set that the backend holds. */
    public static <M extends Matrix> Trainer<M> fullBatch(
            Backend<M> backend, NetworkSpec spec, ResidentDataset<M> data, Optimizer optimizer) {
        return new Trainer<>(backend, spec, new FullBatch<>(backend, spec, data), optimizer);
    }

    /**
     * Mini-batch training: each epoch shows the examples in an order of its own, every one once.
     *
     * @param data stays on the host; a batch is copied to the backend for each update
     * @param batch examples of an update, from 1 to their number; the last update of an epoch may have fewer
     * @param orders opens the stream of the orders at its beginning, for each {@link #restore} anew
     * @throws IllegalArgumentException if the network does not fit the data, or the batch is out of range
     */
    public static <M extends Matrix> Trainer<M> miniBatch(
            Backend<M> backend,
            NetworkSpec spec,
            Dataset data,
            Optimizer optimizer,
            int batch,
            Supplier<RandomState> orders) {
        return new Trainer<>(backend, spec, new MiniBatches<>(backend, spec, data, batch, orders), optimizer);
    }

    /**
     * Refuses a mini-batch that the training set cannot fill.
     *
     * @throws IllegalArgumentException if it is not from 1 to the number of examples
     */
    public static void requireBatch(int batch, Examples data) {
        if (batch < 1 || batch > data.examples()) {
            throw new IllegalArgumentException(
                    "batch: " + batch + " is outside 1.." + data.examples() + ", the training examples");
        }
    }

    /** Sets the parameters, and begins with the first batch again. */
    public void restore(Weights weights) {
        parameters.write(network.backend(), weights);
        batches.restart();
        forwarded = false;
        differentiated = false;
    }

    /** Computes the activations of the next update's batch at the present parameters. */
    public void forward() {
        Batch<M> batch = batches.batch();
        network.forward(parameters, batch.x(), batches.workspace());
        forwarded = true;
    }

    /**
     * Computes the gradients at the activations of the last {@link #forward}.
     *
     * @throws IllegalStateException if there are none, as the parameters or the batch have changed since
     */
    public void backward() {
        if (!forwarded) {
            throw new IllegalStateException("backward: there are no activations of this batch at these parameters;"
                    + " call forward before it");
        }
        network.backward(parameters, batches.batch().x(), batches.batch().y(), batches.workspace(), gradients);
        differentiated = true;
    }

    /**
     * Moves the parameters along the gradients of the last {@link #backward}, and goes on to the next batch.
     *
     * @throws IllegalStateException if there are none, as the parameters or the batch have changed since
     */
    public void update() {
        if (!differentiated) {
            throw new IllegalStateException(
                    "update: there are no gradients of this batch at these parameters; call" + " backward before it");
        }
        optimizer.update(network.backend(), parameters, gradients);
        batches.next();
        forwarded = false;
        differentiated = false;
    }

    /**
     * The training loop.
     *
     * @param initial where it begins; not modified
     * @param updates how many
     * @param observer is called at iterations 0 to updates, each before that iteration's update
     */
    public void train(Weights initial, int updates, IntConsumer observer) {
        restore(initial);
        observer.accept(0);
        for (int i = 0; i < updates; i++) {
            stepReusingForward();
            observer.accept(i + 1);
        }
    }

    /** How many updates show every training example once. */
    public int updatesPerEpoch() {
        return batches.perEpoch();
    }

    /** One iteration: forward, backward, update. */
    public void step() {
        forward();
        backward();
        update();
    }

    /** One iteration as {@link #step}, bit for bit, but without the forward pass where {@link #logits} has just made it. */
    public void stepReusingForward() {
        if (!forwarded) {
            forward();
        }
        backward();
        update();
    }

    /** The logits of the whole training set at the present parameters, copied to the host; overwritten by the next call. */
    public Logits logits() {
        if (!batches.isWholeSet()) {
            forwarded = false; // the workspace is about to be used for other examples
        } else if (!forwarded) {
            forward();
        }
        return batches.logits(network, parameters);
    }

    /** The loss over the whole training set at the present parameters. */
    public double loss(Loss loss) {
        return logits().loss(loss);
    }

    /** A copy of the parameters. */
    public Weights weights() {
        return parameters.read(network.backend());
    }

    /** A copy of the gradients of the last {@link #backward}. */
    public Weights gradients() {
        return gradients.read(network.backend());
    }

    /** What the parameters, the gradients and the workspace of the last pass hold. */
    public ValueCounts valueCounts(ValueCounter counter) {
        List<M> matrices = new ArrayList<>(parameters.all());
        matrices.addAll(gradients.all());
        matrices.addAll(batches.workspace().matrices());
        return counter.count(network.backend(), matrices);
    }

    /** The logits of another dataset at the present parameters; overwritten by the evaluator's next call. */
    public Logits logits(Evaluator<M> evaluator) {
        return evaluator.logits(parameters);
    }

    public Network<M> network() {
        return network;
    }
}
