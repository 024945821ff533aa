package io.github.initbench.check;

import io.github.initbench.data.Dataset;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Tangents;
import io.github.initbench.nn.Weights;
import io.github.initbench.nn.Workspace;

/** A network on a backend seen from the host: each pass from row-major arrays to row-major arrays, in which n are the examples. */
final class HostNetwork<M extends Matrix> {

    private final NetworkSpec spec;
    private final Host<M> host;
    private final Network<M> network;
    private final Parameters<M> parameters;
    private final Parameters<M> direction;
    private final Parameters<M> result;
    private final Workspace<M> workspace;
    private final Tangents<M> tangents;
    private final M x; // inputs x n
    private final M inputDirection; // inputs x n
    private final M y; // outputs x n

    HostNetwork(Backend<M> backend, NetworkSpec spec, Dataset data) {
        int n = data.examples();
        this.spec = spec;
        this.host = new Host<>(backend);
        this.network = new Network<>(spec, backend);
        this.parameters = Parameters.zeros(backend, spec);
        this.direction = Parameters.zeros(backend, spec);
        this.result = Parameters.zeros(backend, spec);
        this.workspace = Workspace.allocate(backend, spec, n);
        this.tangents = Tangents.allocate(backend, spec, n);
        this.x = backend.zeros(spec.inputs(), n);
        this.inputDirection = backend.zeros(spec.inputs(), n);
        this.y = backend.zeros(spec.outputs(), n);
        backend.writeColumns(data.y(), 0, 1, spec.outputs(), y, 0, n);
    }

    /** The output of a layer of the list: units x n. */
    double[] forward(int layer, Weights weights, double[] inputs) {
        parameters.write(network.backend(), weights);
        host.write(inputs, x);
        network.forward(parameters, x, workspace);
        return host.values(workspace.a().get(spec.nodeOfLayer(layer)));
    }

    /** The gradients of the loss. */
    Weights gradients(Weights weights, double[] inputs) {
        forward(0, weights, inputs);
        network.backward(parameters, x, y, workspace, result);
        return result.read(network.backend());
    }

    /** How a layer's output changes as weights and inputs move along directions: units x n. */
    double[] jvp(int layer, Weights weights, double[] inputs, Weights v, double[] vx) {
        forward(layer, weights, inputs);
        direction.write(network.backend(), v);
        host.write(vx, inputDirection);
        network.jvp(parameters, direction, x, inputDirection, workspace, tangents);
        return host.values(tangents.a().get(spec.nodeOfLayer(layer)));
    }

    /** Of the sum of cotangent times output of a layer, the gradients. */
    @SuppressWarnings("ArrayRecordComponent") // read in this package alone
    record Pullback(Weights parameters, double[] inputs) {}

    /** The gradients of a layer's output, weighted by a cotangent of its shape; what is not overwritten is NaN. */
    Pullback vjp(int layer, Weights weights, double[] inputs, double[] cotangent) {
        forward(layer, weights, inputs);
        result.write(network.backend(), weights.map(values -> Host.filled(values.length, Double.NaN)));
        host.write(cotangent, workspace.g().get(spec.nodeOfLayer(layer)));
        network.backward(layer, parameters, x, workspace, result, inputDirection);
        return new Pullback(result.read(network.backend()), host.values(inputDirection));
    }

    /** The Hessian of the loss times a direction. */
    Weights hvp(Weights weights, double[] inputs, Weights v) {
        forward(0, weights, inputs);
        direction.write(network.backend(), v);
        network.hvp(parameters, direction, x, y, workspace, tangents, result);
        return result.read(network.backend());
    }
}
