package io.github.initbench.benchmarks.jmh;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Stands before a backend and writes down its products. The SPI's defaults run here, so that theirs are seen too. */
final class GemmRecorder<M extends Matrix> {

    /** One product: op(a) is m x k, op(b) is k x n. */
    record Call(Transpose ta, Transpose tb, int m, int n, int k, double alpha, double beta) {
        long flops() {
            return 2L * m * n * k;
        }
    }

    private final Backend<M> delegate;
    private final List<Call> calls = new ArrayList<>();

    GemmRecorder(Backend<M> delegate) {
        this.delegate = delegate;
    }

    @SuppressWarnings("unchecked") // a proxy of a raw interface
    Backend<M> backend() {
        return (Backend<M>)
                Proxy.newProxyInstance(Backend.class.getClassLoader(), new Class<?>[] {Backend.class}, this::invoke);
    }

    /** The products since the last call of this method. */
    List<Call> take() {
        List<Call> taken = List.copyOf(calls);
        calls.clear();
        return taken;
    }

    static long flops(List<Call> calls) {
        return calls.stream().mapToLong(Call::flops).sum();
    }

    private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("gemm") && arguments != null) {
            Transpose ta = (Transpose) arguments[0];
            Transpose tb = (Transpose) arguments[1];
            Matrix a = (Matrix) arguments[3];
            Matrix b = (Matrix) arguments[4];
            calls.add(
                    new Call(ta, tb, ta.rows(a), tb.cols(b), ta.cols(a), (double) arguments[2], (double) arguments[5]));
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
