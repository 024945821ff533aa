package io.github.initbench.init;

import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Batch;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Weights;
import io.github.initbench.nn.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * What a data-dependent initialization tries weights on: labelled examples in a backend's storage, and the network's passes there.
 *
 * <p>{@link #preactivations} takes weights on the host. For gradients, Jacobian and Hessian products, write weights to {@link Parameters} and
 * call the passes of {@link #network} on {@link #batch}. In float32 the passes see the weights rounded to it.
 */
public final class Probe<M extends Matrix> {

    private final Network<M> network;
    private final Batch<M> batch;
    private @Nullable Trial<M> trial;

    /** Parameters and workspace for {@link #preactivations}. */
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

    /** The number of examples, n. */
    public int examples() {
        return batch.examples();
    }

    /**
     * What a layer hands to its activation. Each call is a forward pass through the whole network.
     *
     * @param weights of this network; not modified
     * @param matrix the weight matrix W of Z = W X + b, from 0 to {@code spec.depth()} - 1, in the order of the forward pass
     * @return Z, fanOut x n, row-major; a new array
     * @throws IllegalArgumentException if the weights are another network's, or there is no such matrix
     */
    public double[] preactivations(Weights weights, int matrix) {
        int depth = network.spec().depth();
        if (matrix < 0 || matrix >= depth) {
            throw new IllegalArgumentException("preactivations: weight matrix " + matrix + " of "
                    + network.spec().layersKey() + "; give one from 0 to " + (depth - 1));
        }
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
