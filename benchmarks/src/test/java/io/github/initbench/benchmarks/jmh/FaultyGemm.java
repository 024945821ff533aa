package io.github.initbench.benchmarks.jmh;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Stands before a backend and changes the last element of some products. The SPI's defaults run here, so that they meet it too. */
final class FaultyGemm<M extends Matrix> {

    private final Backend<M> delegate;
    private final Predicate<Transpose> faulty;
    private final double factor;

    /**
     * Of that backend.
     *
     * @param faulty which products, by op(a)
     * @param factor what the element is multiplied by
     */
    FaultyGemm(Backend<M> delegate, Predicate<Transpose> faulty, double factor) {
        this.delegate = delegate;
        this.faulty = faulty;
        this.factor = factor;
    }

    @SuppressWarnings("unchecked") // a proxy of a raw interface
    Backend<M> backend() {
        return (Backend<M>)
                Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, this::invoke);
    }

    @SuppressWarnings("unchecked") // the delegate takes no other matrices
    private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        try {
            Object result = method.invoke(delegate, arguments);
            if (method.getName().equals("gemm") && arguments != null && faulty.test((Transpose) arguments[0])) {
                change((M) arguments[6]);
            }
            return result;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void change(M c) {
        double[] column = new double[c.rows()];
        delegate.readColumns(c, c.cols() - 1, 1, column, 0, 1, 1);
        column[c.rows() - 1] *= factor;
        delegate.writeColumns(column, 0, 1, 1, c, c.cols() - 1, 1);
    }
}
