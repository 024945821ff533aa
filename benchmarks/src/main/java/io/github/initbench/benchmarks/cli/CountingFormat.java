package io.github.initbench.benchmarks.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.runner.format.OutputFormat;

/** JMH's output, with a count of the benchmarks that began and of those that ended with a result. */
final class CountingFormat {

    private final OutputFormat delegate;
    private int begun;
    private int ended;

    CountingFormat(OutputFormat delegate) {
        this.delegate = delegate;
    }

    /** To be handed to JMH. */
    OutputFormat proxy() {
        return (OutputFormat) Proxy.newProxyInstance(
                OutputFormat.class.getClassLoader(), new Class<?>[] {OutputFormat.class}, this::invoke);
    }

    private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "startBenchmark" -> begun++;
            case "endBenchmark" -> ended += arguments != null && arguments[0] != null ? 1 : 0;
            default -> {
                // only passed on
            }
        }
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    int begun() {
        return begun;
    }

    int failures() {
        return begun - ended;
    }
}
