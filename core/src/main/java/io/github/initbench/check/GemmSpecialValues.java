package io.github.initbench.check;

import static io.github.initbench.check.Host.requireSame;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a backend's product must make of a beta of 0, of NaN and infinity, and of denormal numbers; see also {@link GemmContract}. */
final class GemmSpecialValues<M extends Matrix> {

    /** In float32. */
    private static final double ROUNDS_TO_ZERO = 1e-60;

    private final Backend<M> backend;
    private final Host<M> host;
    private final Dtype dtype;

    GemmSpecialValues(Backend<M> backend) {
        this.backend = backend;
        this.host = new Host<>(backend);
        this.dtype = backend.info().dtype();
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (Transpose ta : Transpose.values()) {
            for (Transpose tb : Transpose.values()) {
                String pair = "gemm " + ta.key() + tb.key() + ": ";
                checks.add(new Check(pair + "beta 0 does not read c", () -> betaZero(ta, tb)));
                checks.add(new Check(pair + "alpha 0 does not read a and b", () -> alphaZero(ta, tb)));
                checks.add(new Check(pair + "NaN and infinity come through", () -> notFinite(ta, tb)));
                checks.add(new Check(pair + "denormal results stay", () -> denormal(ta, tb)));
            }
        }
        return checks;
    }

    private void betaZero(Transpose ta, Transpose tb) {
        for (int size : new int[] {1, 3, 40}) {
            M a = host.matrix(size, size, Host.filled(size * size, 1.0));
            M b = host.matrix(size, size, Host.filled(size * size, 2.0));
            M c = host.matrix(size, size, Host.filled(size * size, Double.NaN));
            backend.gemm(ta, tb, 1.0, a, b, 0.0, c);
            requireSame("c", host.values(c), Host.filled(size * size, 2.0 * size));
            if (dtype.round(ROUNDS_TO_ZERO) == 0.0) {
                M wasNaN = host.matrix(size, size, Host.filled(size * size, Double.NaN));
                backend.gemm(ta, tb, 1.0, a, b, ROUNDS_TO_ZERO, wasNaN);
                requireSame("c of a beta that rounds to 0", host.values(wasNaN), host.values(c));
            }
        }
        M c = host.matrix(2, 3, Host.filled(6, Double.NaN));
        M a = ta == Transpose.NO ? backend.zeros(2, 0) : backend.zeros(0, 2);
        M b = tb == Transpose.NO ? backend.zeros(0, 3) : backend.zeros(3, 0);
        backend.gemm(ta, tb, 1.0, a, b, 0.0, c);
        requireSame("c of an empty sum", host.values(c), new double[6]);
    }

    private void alphaZero(Transpose ta, Transpose tb) {
        for (double alpha : new double[] {0.0, dtype.round(ROUNDS_TO_ZERO) == 0.0 ? ROUNDS_TO_ZERO : -0.0}) {
            M unread = host.matrix(3, 3, Host.filled(9, Double.NaN));
            M c = host.matrix(3, 3, Host.filled(9, 2.0));
            backend.gemm(ta, tb, alpha, unread, unread, 0.5, c);
            requireSame("c of an alpha of 0", host.values(c), Host.filled(9, 1.0));
            backend.axpy(alpha, unread, c);
            requireSame("y of axpy with an alpha of 0", host.values(c), Host.filled(9, 1.0));
        }
    }

    private void notFinite(Transpose ta, Transpose tb) {
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            for (int size : new int[] {5, 40}) {
                double[] aValues = Host.filled(size * size, 1.0);
                aValues[2 * size + 2] = value; // on the diagonal: the same place after a transpose
                M a = host.matrix(size, size, aValues);
                M b = host.matrix(size, size, Host.filled(size * size, 1.0));
                M c = backend.zeros(size, size);
                backend.gemm(ta, tb, 1.0, a, b, 0.0, c);
                double[] expected = Host.filled(size * size, size);
                Arrays.fill(expected, 2 * size, 3 * size, value);
                requireSame("c", host.values(c), expected);
            }
        }
    }

    /** A native library may have switched the thread to flush-to-zero. */
    private void denormal(Transpose ta, Transpose tb) {
        int size = 4;
        double tiny = dtype.smallestNormal() * 0.25;
        double[] identity = new double[size * size];
        for (int i = 0; i < size; i++) {
            identity[i * size + i] = 0.5;
        }
        M a = host.matrix(size, size, identity);
        M b = host.matrix(size, size, Host.filled(size * size, tiny));
        M c = backend.zeros(size, size);
        backend.gemm(ta, tb, 1.0, a, b, 0.0, c);
        requireSame("c", host.values(c), Host.filled(size * size, tiny * 0.5));
        M x = host.matrix(1, 1, new double[] {tiny});
        backend.scale(0.5, x);
        requireSame("x after gemm and scale", host.values(x), new double[] {tiny * 0.5});
    }
}
