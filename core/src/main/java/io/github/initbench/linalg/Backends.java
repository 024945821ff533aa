package io.github.initbench.linalg;

import io.github.initbench.catalogue.UnknownNameException;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The backends on the class path. */
public final class Backends {

    private Backends() {}

    /** Every provider that {@link ServiceLoader} finds, in class-path order. */
    public static List<BackendProvider> providers() {
        return ServiceLoader.load(BackendProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** The names of all of them. */
    public static List<String> names() {
        return providers().stream().map(BackendProvider::name).toList();
    }

    /**
     * The provider of that name.
     *
     * @throws IllegalArgumentException if there is none, or more than one; the message lists those that exist
     */
    public static BackendProvider named(String name) {
        List<BackendProvider> found =
                providers().stream().filter(p -> p.name().equals(name)).toList();
        if (found.size() > 1) {
            throw new IllegalArgumentException("backend '" + name + "' is provided more than once: "
                    + found.stream().map(p -> p.getClass().getName()).collect(Collectors.joining(", "))
                    + "; leave one of them on the class path");
        }
        if (found.isEmpty()) {
            throw new UnknownNameException("backend", name, names());
        }
        return found.get(0);
    }

    /**
     * Multiplies two 2 x 2 matrices and compares with the known product.
     *
     * @throws IllegalStateException if the product is wrong
     */
    public static <M extends Matrix> void multiplyTwoByTwo(Backend<M> backend) {
        M a = backend.zeros(2, 2);
        M b = backend.zeros(2, 2);
        M c = backend.zeros(2, 2);
        backend.writeColumns(new double[] {1, 2, 3, 4}, 0, 2, 1, a, 0, 2);
        backend.writeColumns(new double[] {5, 6, 7, 8}, 0, 2, 1, b, 0, 2);
        backend.gemm(Transpose.NO, Transpose.NO, 1.0, a, b, 0.0, c);
        double[] product = new double[4];
        backend.readColumns(c, 0, 2, product, 0, 2, 1);
        double[] expected = {19, 22, 43, 50};
        if (!Arrays.equals(product, expected)) {
            throw new IllegalStateException("gemm: [1 2; 3 4] [5 6; 7 8] gave " + Arrays.toString(product)
                    + " instead of " + Arrays.toString(expected));
        }
    }
}
