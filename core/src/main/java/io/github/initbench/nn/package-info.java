/**
 * Networks: what one is (spec), its values (weights, parameters), the matrices of a pass (workspace, tangents), the passes.
 *
 * <p>A network with a residual block, one training step and a Hessian-vector product:
 *
 * <pre>{@code
 * NetworkSpec spec = new NetworkSpec(
 *         2,
 *         List.of(
 *                 new Layer.Dense(8, new Tanh()),
 *                 Layer.Residual.learned(0.0, new Layer.Dense(16, new Tanh()), Layer.Dense.linear(8)),
 *                 Layer.Dense.linear(1)),
 *         new BinaryCrossEntropy());
 * Network<M> network = new Network<>(spec, backend);
 * ResidentDataset<M> data = ResidentDataset.of(backend, spec, examples);
 * M x = data.batch().x();
 * M y = data.batch().y();
 *
 * Parameters<M> parameters = Parameters.zeros(backend, spec);
 * parameters.write(backend, Initializations.named("he").initialization().weights(spec, Streams.numpy(3)));
 * Parameters<M> gradients = Parameters.zeros(backend, spec);
 * Workspace<M> workspace = Workspace.allocate(backend, spec, x.cols());
 * network.forward(parameters, x, workspace);
 * network.backward(parameters, x, y, workspace, gradients);
 *
 * Parameters<M> product = Parameters.zeros(backend, spec);
 * network.hvp(parameters, gradients, x, y, workspace, Tangents.allocate(backend, spec, x.cols()), product);
 * parameters.axpy(backend, -0.1, gradients);
 * }</pre>
 *
 * <p>{@code M} is the backend's matrix type: a method {@code <M extends Matrix> void run(Backend<M> backend)} may be called with what {@code
 * BackendProvider.create} returns. To train, see package train.
 */
@NullMarked
package io.github.initbench.nn;

import org.jspecify.annotations.NullMarked;
