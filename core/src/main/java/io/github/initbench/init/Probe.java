package io.github.initbench.init;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Weights;
import io.github.initbench.nn.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What an initialization tries weights on: labelled examples in a backend's storage, and the network's passes there.
 *
 * <p>{@link #preactivations} needs no more than weights on the host. For gradients, Jacobian and Hessian products, write weights to {@link
 * Parameters} and call the passes of {@link #network} on {@link #batch}.
 */
public final class Probe<M extends Matrix> {

    private final Network<M> network;
    private final Batch<M> batch;
    private @Nullable Trial<M> trial;

    /** Storage of the passes of this class. */
    private record Trial<M extends Matrix>(Parameters<M> parameters, Workspace<M> workspace) {}

    /**
     * Examples to try weights on; allocates nothing before it is used.
     *
     * @param batch x is inputs x n, y outputs x n; not modified
     */
    public Probe(Network<M> network, Batch<M> batch) {
        this.network = network;
        this.batch = batch;
    }

    /** The passes, on the backend of the batch. */
    public Network<M> network() {
        return network;
    }

    /** The examples: x is inputs x n, y outputs x n; to be read, not written. */
    public Batch<M> batch() {
        return batch;
    }

    /** n. */
    public int examples() {
        return batch.examples();
    }

    /**
     * A forward pass at these weights: what a layer hands to its activation.
     *
     * @param matrix the weight matrix W of Z = W X + b, counted from 0
     * @return Z, fanOut x n, row-major; a new array
     */
    public double[] preactivations(Weights weights, int matrix) {
        Trial<M> used = trial == null ? allocate() : trial;
        trial = used;
        used.parameters().write(network.backend(), weights);
        network.forward(used.parameters(), batch.x(), used.workspace());
        M z = used.workspace().z().get(network.spec().nodeOfMatrix(matrix));
        double[] rowMajor = new double[z.rows() * z.cols()];
        network.backend().readColumns(z, 0, z.cols(), rowMajor, 0, z.cols(), 1);
        return rowMajor;
    }

    private Trial<M> allocate() {
        return new Trial<>(
                Parameters.zeros(network.backend(), network.spec()),
                Workspace.allocateKeepingZ(network.backend(), network.spec(), examples()));
    }
}
