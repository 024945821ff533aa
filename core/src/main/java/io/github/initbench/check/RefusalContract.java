package io.github.initbench.check;

import static io.github.initbench.check.Host.requireRefused;
import static io.github.initbench.check.Host.requireSame;

import io.github.initbench.activation.Activation;
import io.github.initbench.activation.Relu;
import io.github.initbench.activation.Silu;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.loss.Loss;
import io.github.initbench.loss.Losses;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/** Which calls a backend must refuse, before it writes anything: wrong sizes, wrong shapes, operands that are one and the same matrix. */
final class RefusalContract<M extends Matrix> {

    private final Backend<M> backend;
    private final Host<M> host;
    private final Activation relu = new Relu();
    private final Activation silu = new Silu(); // whose derivative reads z
    private final IdentityHashMap<M, double[]> operands =
            new IdentityHashMap<>(); // with the values that they must keep

    RefusalContract(Backend<M> backend) {
        this.backend = backend;
        this.host = new Host<>(backend);
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        add(checks, "zeros: negative sizes are refused", this::sizes);
        add(checks, "columns: ranges outside matrix or array are refused", this::columns);
        add(checks, "gemm: wrong shapes and aliasing are refused, nothing is written", this::gemm);
        add(checks, "element-wise: wrong shapes are refused, nothing is written", this::elementwise);
        add(checks, "dense, denseGradient: wrong shapes are refused, nothing is written", this::layerShapes);
        add(checks, "dense, denseGradient: aliasing is refused, nothing is written", this::layerAliases);
        return checks;
    }

    private void add(List<Check> checks, String name, Runnable calls) {
        checks.add(new Check(name, () -> {
            operands.clear();
            calls.run();
            operands.forEach((m, values) -> requireSame("an operand of a refused call", host.values(m), values));
        }));
    }

    private M operand(int rows, int cols) {
        double[] values = host.normal(rows * cols, operands.size() + 1);
        M m = host.matrix(rows, cols, values);
        operands.put(m, values);
        return m;
    }

    private static void refused(String operation, Runnable... calls) {
        for (Runnable call : calls) {
            requireRefused(operation, IllegalArgumentException.class, call);
        }
    }

    private void sizes() {
        refused("zeros", () -> backend.zeros(-1, 2), () -> backend.zeros(2, -1), () -> backend.zeros(1 << 16, 1 << 16));
    }

    private void columns() {
        M m = operand(2, 3);
        double[] array = new double[6];
        refused(
                "writeColumns",
                () -> backend.writeColumns(array, 0, 3, 1, m, 1, 3),
                () -> backend.writeColumns(array, 0, 3, 1, m, -1, 1),
                () -> backend.writeColumns(array, 1, 3, 1, m, 0, 3),
                () -> backend.writeColumns(array, -1, 3, 1, m, 0, 3));
        refused(
                "readColumns",
                () -> backend.readColumns(m, 0, 4, array, 0, 3, 1),
                () -> backend.readColumns(m, 0, 3, array, 0, 4, 1));
        requireSame("the array", array, new double[6]);
    }

    private void gemm() {
        M a = operand(4, 3);
        M b = operand(5, 2);
        M c = operand(4, 2);
        M square = operand(3, 3);
        Transpose no = Transpose.NO;
        refused(
                "gemm",
                () -> backend.gemm(no, no, 1.0, a, b, 0.0, c),
                () -> backend.gemm(Transpose.YES, no, 1.0, a, b, 0.0, c),
                () -> backend.gemm(no, no, 1.0, a, square, 0.0, c),
                () -> backend.gemm(no, no, 1.0, square, square, 0.0, square),
                () -> backend.gemm(no, no, 1.0, a, square, 0.0, a));
    }

    private void elementwise() {
        M wide = operand(2, 3);
        M tall = operand(3, 2);
        M column = operand(3, 1);
        Loss loss = Losses.all().get(0);
        refused("axpy", () -> backend.axpy(1.0, wide, tall), () -> backend.axpy(1.0, wide, wide));
        refused("copy", () -> backend.copy(wide, tall), () -> backend.copy(wide, wide));
        refused("multiplyElements", () -> backend.multiplyElements(wide, tall));
        refused("dot", () -> backend.dot(wide, tall));
        refused(
                "addToEachColumn",
                () -> backend.addToEachColumn(column, column),
                () -> backend.addToEachColumn(column, wide),
                () -> backend.addToEachColumn(tall, tall));
        refused("rowSums", () -> backend.rowSums(wide, column), () -> backend.rowSums(column, column));
        refused("activate", () -> backend.activate(relu, wide, tall), () -> backend.activate(silu, wide, wide));
        refused(
                "multiplyByDerivative",
                () -> backend.multiplyByDerivative(silu, wide, wide, operand(2, 3)),
                () -> backend.multiplyByDerivative(relu, wide, wide, tall),
                () -> backend.multiplyByDerivative(relu, wide, wide, wide));
        refused(
                "multiplyBySecondDerivative",
                () -> backend.multiplyBySecondDerivative(relu, wide, wide, tall),
                () -> backend.multiplyBySecondDerivative(relu, wide, wide, wide));
        refused(
                "lossGradient",
                () -> backend.lossGradient(loss, wide, tall, wide),
                () -> backend.lossGradient(loss, wide, wide, tall));
        refused(
                "lossCurvature",
                () -> backend.lossCurvature(loss, wide, tall, operand(2, 3)),
                () -> backend.lossCurvature(loss, wide, operand(2, 3), tall),
                () -> backend.lossCurvature(loss, wide, operand(2, 3), wide));
    }

    private void layerShapes() {
        M w = operand(2, 3);
        M x = operand(3, 4);
        M b = operand(2, 1);
        M a = operand(2, 4);
        M g = operand(2, 4);
        M dw = operand(2, 3);
        M db = operand(2, 1);
        M wrongX = operand(2, 4);
        M wrongB = operand(3, 1);
        M wrongA = operand(3, 4);
        refused(
                "dense",
                () -> backend.dense(w, wrongX, b, relu, a, a),
                () -> backend.dense(w, x, wrongB, relu, a, a),
                () -> backend.dense(w, x, b, relu, wrongA, wrongA),
                () -> backend.dense(w, x, b, relu, a, wrongA));
        refused(
                "denseGradient",
                () -> backend.denseGradient(relu, w, wrongX, a, a, g, dw, db, null),
                () -> backend.denseGradient(relu, w, x, a, a, wrongA, dw, db, null),
                () -> backend.denseGradient(relu, w, x, a, a, g, x, db, null),
                () -> backend.denseGradient(relu, w, x, a, a, g, dw, wrongB, null),
                () -> backend.denseGradient(relu, w, x, a, a, g, dw, db, wrongX),
                () -> backend.denseGradient(relu, w, x, a, a, a, dw, db, null),
                () -> backend.denseGradient(relu, w, x, a, a, g, w, db, null),
                () -> backend.denseGradient(relu, w, x, a, a, g, dw, db, x));
    }

    /** With square matrices every shape fits, and only the aliasing is wrong. */
    private void layerAliases() {
        M w = operand(3, 3);
        M x = operand(3, 3);
        M a = operand(3, 3);
        M g = operand(3, 3);
        M dw = operand(3, 3);
        M dx = operand(3, 3);
        M b = operand(3, 1);
        M db = operand(3, 1);
        refused(
                "dense",
                () -> backend.dense(w, x, b, relu, x, x),
                () -> backend.dense(w, x, b, relu, w, w),
                () -> backend.dense(w, x, b, silu, a, a));
        refused(
                "denseGradient",
                () -> backend.denseGradient(silu, w, x, a, a, g, dw, db, dx),
                () -> backend.denseGradient(relu, w, x, a, a, g, x, db, dx),
                () -> backend.denseGradient(relu, w, x, a, a, g, g, db, dx),
                () -> backend.denseGradient(relu, w, x, a, a, g, dw, db, dw),
                () -> backend.denseGradient(relu, w, x, a, a, g, dw, db, w),
                () -> backend.denseGradient(relu, w, x, a, a, x, dw, db, dx));
    }
}
