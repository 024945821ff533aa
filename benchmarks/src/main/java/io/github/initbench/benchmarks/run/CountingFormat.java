package io.github.initbench.benchmarks.run;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/** JMH's output, with a count of the benchmarks that began and of those that ended with a result, and a recorder that receives it first. */
public final class CountingFormat {

    /** A line of a fork that is longer is handed on in parts. */
    private static final int MAX_LINE_BYTES = 8192;

    /** The bytes not handed on yet: what forks print comes byte by byte, a fork's two streams each on a thread of its own. */
    private final Map<Thread, ByteArrayOutputStream> lines = new HashMap<>();

    private final OutputFormat delegate;
    private final JmhRecorder recorder;
    private int begun;
    private int ended;

    public CountingFormat(OutputFormat delegate, JmhRecorder recorder) {
        this.delegate = delegate;
        this.recorder = recorder;
    }

    /** To be handed to JMH. */
    public OutputFormat proxy() {
        return (OutputFormat) Proxy.newProxyInstance(
                OutputFormat.class.getClassLoader(), new Class<?>[] {OutputFormat.class}, this::invoke);
    }

    private @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        observe(method.getName(), arguments == null ? new Object[0] : arguments);
        try {
            return method.invoke(delegate, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private synchronized void observe(String method, @Nullable Object[] arguments) {
        if (arguments.length == 1 && arguments[0] instanceof Integer value) {
            written(value);
            return;
        }
        handOn(); // before the event, which may be the end of their fork
        switch (method) {
            case "startRun" -> recorder.startRun();
            case "startBenchmark" -> {
                begun++;
                recorder.startBenchmark((BenchmarkParams) Objects.requireNonNull(arguments[0]));
            }
            case "iterationResult" ->
                recorder.iterationResult((IterationParams) Objects.requireNonNull(arguments[1]), (IterationResult)
                        Objects.requireNonNull(arguments[3]));
            case "endBenchmark" -> {
                ended += arguments[0] != null ? 1 : 0;
                recorder.endBenchmark(arguments[0] != null);
            }
            case "endRun" -> recorder.endRun();
            default -> {
                if (arguments.length == 1 && arguments[0] instanceof String text) {
                    recorder.printed(text);
                } else if (arguments.length == 1 && arguments[0] instanceof byte[] text) {
                    recorder.printed(text);
                }
            }
        }
    }

    private void written(int value) {
        ByteArrayOutputStream line =
                lines.computeIfAbsent(Thread.currentThread(), thread -> new ByteArrayOutputStream());
        line.write(value);
        if (value == '\n' || line.size() == MAX_LINE_BYTES) {
            recorder.printed(line.toByteArray());
            line.reset();
        }
    }

    private void handOn() {
        lines.values().stream().filter(line -> line.size() > 0).forEach(line -> recorder.printed(line.toByteArray()));
        lines.clear(); // the next fork has other threads
    }

    public int begun() {
        return begun;
    }

    public int failures() {
        return begun - ended;
    }
}
