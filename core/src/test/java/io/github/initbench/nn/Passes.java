package io.github.initbench.nn;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passes of a network on the reference backend as functions over host arrays. What a pass overwrites is NaN before it.
 *
 * <p>A point is all parameters in the order of {@link Weights#all}, one after the other; inputs are features x n, outputs units x n, row-major.
 */
final class Passes<M extends Matrix> implements AutoCloseable {

    private final NetworkSpec spec;
    private final int examples;
    private final Backend<M> backend;
    private final Network<M> network;
    private final Workspace<M> workspace;
    private final Tangents<M> tangents;
    private final Parameters<M> parameters;
    private final Parameters<M> result;

    private Passes(NetworkSpec spec, int examples, Backend<M> backend) {
        this.spec = spec;
        this.examples = examples;
        this.backend = backend;
        this.network = new Network<>(spec, backend);
        this.workspace = Workspace.allocate(backend, spec, examples);
        this.tangents = Tangents.allocate(backend, spec, examples);
        this.parameters = Parameters.zeros(backend, spec);
        this.result = Parameters.zeros(backend, spec);
    }

    static Passes<?> of(NetworkSpec spec, int examples) {
        return on(spec, examples, Backends.named("reference").create(BackendOptions.DEFAULT));
    }

    private static <M extends Matrix> Passes<M> on(NetworkSpec spec, int examples, Backend<M> backend) {
        return new Passes<>(spec, examples, backend);
    }

    /** How many numbers a point has. */
    int parameters() {
        return parameters.all().stream().mapToInt(m -> m.rows() * m.cols()).sum();
    }

    /** How many numbers the output of that layer has. */
    int outputs(int layer) {
        return spec.layers().get(layer).units() * examples;
    }

    /** The output of that layer. */
    double[] forward(int layer, double[] point, double[] x) {
        fill(workspace.z());
        fill(workspace.a());
        write(point, parameters);
        network.forward(parameters, matrix(x, spec.inputs()), workspace);
        return read(workspace.a().get(spec.nodeOfLayer(layer)));
    }

    double loss(double[] point, double[] x, double[] y) {
        double[] logits = forward(spec.layers().size() - 1, point, x);
        return spec.loss().value(logits, y, spec.outputs(), examples, examples, 1);
    }

    /** The gradient of the loss with respect to the point. */
    double[] gradient(double[] point, double[] x, double[] y) {
        forward(0, point, x);
        fill(workspace.g());
        fill(result.all());
        network.backward(parameters, matrix(x, spec.inputs()), matrix(y, spec.outputs()), workspace, result);
        return read(result);
    }

    /** The gradient of c A, A being the output of that layer: with respect to the point, and to the inputs behind it if so. */
    double[] vjp(int layer, double[] point, double[] x, double[] c, boolean inputs) {
        forward(layer, point, x);
        fill(workspace.g());
        fill(result.all());
        M cotangent = workspace.g().get(spec.nodeOfLayer(layer));
        backend.writeColumns(c, 0, examples, 1, cotangent, 0, examples);
        M dx = inputs ? filled(spec.inputs(), examples) : null;
        network.backward(layer, parameters, matrix(x, spec.inputs()), workspace, result, dx);
        return dx == null ? read(result) : concatenated(read(result), read(dx));
    }

    /** How the output of that layer changes as the point moves along v and the inputs along vx. */
    double[] jvp(int layer, double[] point, double[] x, double @Nullable [] v, double @Nullable [] vx) {
        forward(layer, point, x);
        fill(tangents.z());
        fill(tangents.a());
        Parameters<M> direction = v == null ? null : written(v);
        M inputDirection = vx == null ? null : matrix(vx, spec.inputs());
        network.jvp(parameters, direction, matrix(x, spec.inputs()), inputDirection, workspace, tangents);
        return read(tangents.a().get(spec.nodeOfLayer(layer)));
    }

    /** The second derivative of the loss, times v. */
    double[] hvp(double[] point, double[] x, double[] y, double[] v) {
        write(point, parameters);
        List.of(workspace.z(), workspace.a(), workspace.g()).forEach(this::fill);
        List.of(tangents.z(), tangents.a(), tangents.g(), tangents.scratch(), result.all())
                .forEach(this::fill);
        M inputs = matrix(x, spec.inputs());
        network.forward(parameters, inputs, workspace);
        network.hvp(parameters, written(v), inputs, matrix(y, spec.outputs()), workspace, tangents, result);
        return read(result);
    }

    @Override
    public void close() {
        backend.close();
    }

    static double[] concatenated(double[] first, double[] second) {
        double[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private void fill(List<M> matrices) {
        for (M matrix : matrices) {
            double[] nan = new double[matrix.rows() * matrix.cols()];
            Arrays.fill(nan, Double.NaN);
            backend.writeColumns(nan, 0, matrix.cols(), 1, matrix, 0, matrix.cols());
        }
    }

    private M filled(int rows, int cols) {
        M matrix = backend.zeros(rows, cols);
        fill(List.of(matrix));
        return matrix;
    }

    private M matrix(double[] rowMajor, int rows) {
        M matrix = backend.zeros(rows, examples);
        backend.writeColumns(rowMajor, 0, examples, 1, matrix, 0, examples);
        return matrix;
    }

    private double[] read(M matrix) {
        double[] rowMajor = new double[matrix.rows() * matrix.cols()];
        backend.readColumns(matrix, 0, matrix.cols(), rowMajor, 0, matrix.cols(), 1);
        return rowMajor;
    }

    private double[] read(Parameters<M> from) {
        return from.read(backend).all().stream().flatMapToDouble(Arrays::stream).toArray();
    }

    private Parameters<M> written(double[] values) {
        Parameters<M> to = Parameters.zeros(backend, spec);
        write(values, to);
        return to;
    }

    private void write(double[] values, Parameters<M> to) {
        List<double[]> arrays = new ArrayList<>();
        int at = 0;
        for (M matrix : to.all()) {
            int end = at + matrix.rows() * matrix.cols();
            arrays.add(Arrays.copyOfRange(values, at, end));
            at = end;
        }
        to.write(backend, Weights.of(spec.depth(), arrays));
    }
}
