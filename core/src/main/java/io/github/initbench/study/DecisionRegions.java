package io.github.initbench.study;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.nn.Logits;
import io.github.initbench.nn.Network;
import io.github.initbench.nn.NetworkSpec;
import io.github.initbench.nn.Parameters;
import io.github.initbench.nn.Predictions;
import io.github.initbench.nn.Targets;
import io.github.initbench.nn.Weights;
import io.github.initbench.nn.Workspace;

/** Where in the plane a network of two inputs predicts which class: its decision boundary is where they meet. */
public final class DecisionRegions<M extends Matrix> {

    private final Network<M> network;
    private final Grid grid;
    private final M row; // 2 x grid.size()
    private final Parameters<M> parameters;
    private final Workspace<M> workspace; // of a row of the grid, so that wide networks need little memory

    /**
     * Allocates.
     *
     * @throws IllegalArgumentException if the network has other inputs than two
     */
    public DecisionRegions(Backend<M> backend, NetworkSpec spec, Grid grid) {
        if (spec.inputs() != 2) {
            throw new IllegalArgumentException(
                    "decision regions: the network has " + spec.inputs() + " inputs; they are computed for two");
        }
        this.network = new Network<>(spec, backend);
        this.grid = grid;
        this.row = backend.zeros(2, grid.size());
        this.parameters = Parameters.zeros(backend, spec);
        this.workspace = Workspace.allocate(backend, spec, grid.size());
    }

    /** What a network of these weights predicts at the points of the grid, row by row from the bottom, each from the left. */
    public Predictions of(Weights weights) {
        parameters.write(network.backend(), weights);
        int outputs = network.spec().outputs();
        Logits logits = new Logits(new Targets(outputs, new double[outputs * grid.size() * grid.size()]));
        double[] points = new double[2 * grid.size()];
        for (int i = 0; i < grid.size(); i++) {
            for (int j = 0; j < grid.size(); j++) {
                points[2 * j] = grid.x1(j);
                points[2 * j + 1] = grid.x2(i);
            }
            network.backend().writeColumns(points, 0, 1, 2, row, 0, grid.size());
            network.forward(parameters, row, workspace);
            logits.read(network.backend(), workspace.logits(), i * grid.size());
        }
        return logits.classify(network.spec().loss().stable());
    }
}
