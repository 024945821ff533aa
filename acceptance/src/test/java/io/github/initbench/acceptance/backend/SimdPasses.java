package io.github.initbench.acceptance.backend;

import com.sun.management.ThreadMXBean;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.train.Trainer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * A program that repeats passes on simd, one after the other in one JVM, and prints what each allocates and takes.
 *
 * <p>Arguments are {@code KEY@WARM_UP,SHORTEST,LONGEST,PATIENCE}: a {@link SimdPass} and four times in seconds. It is repeated unmeasured for the
 * first; then measured for 1,000 calls, but not shorter than the second nor longer than the third; and, where that allocated anything, again and
 * again for the fourth: the least counts, as C2 itself allocates now and then on the thread that asked for a compilation ({@link
 * StepAllocation}). For each a line in tabs: the key, the calls, the bytes that they allocated beyond an empty loop, and the median of the
 * microseconds a call, each over some 20 ms. Without arguments it prints what the JVM is to be started with; {@code passes}: every key.
 */
public final class SimdPasses {

    private static final int CALLS = 1_000;
    private static final long ITERATION_NANOS = 20_000_000L;
    private static final int MOST_ITERATIONS = 100_000;
    private static final double NANOS = 1e9;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private SimdPasses() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            BackendJvm.requiredArguments(Backends.named("simd")).forEach(System.out::println);
        } else if (args[0].equals("passes")) {
            SimdPass.all().forEach(pass -> System.out.println(pass.key()));
        } else {
            for (String arg : args) {
                int at = arg.indexOf('@');
                SimdPass pass = SimdPass.of(arg.substring(0, at));
                double[] seconds = Arrays.stream(arg.substring(at + 1).split(",", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray();
                try (Backend<?> backend = Backends.named("simd").create(new BackendOptions(1, pass.dtype()))) {
                    System.out.println(pass.key() + "\t" + measured(pass, pass.prepare(backend), seconds));
                }
            }
        }
    }

    /** The calls, their least bytes, and the median time of one. */
    private static String measured(SimdPass pass, Trainer<?> trainer, double[] seconds) {
        int calls = 0; // of an iteration
        long begin = System.nanoTime();
        while (System.nanoTime() - begin < ITERATION_NANOS) {
            pass.repeat(trainer, 1);
            calls++;
        }
        while (System.nanoTime() - begin < seconds[0] * NANOS) {
            pass.repeat(trainer, calls);
        }
        double[] micros = new double[MOST_ITERATIONS];
        Window nothing = new Window(pass, trainer, 0, micros);
        nothing.measure(0, 0, 0);
        Window window = new Window(pass, trainer, calls, micros);
        window.measure(CALLS, seconds[1], seconds[2]);
        double median = window.medianMicros();
        long bytes = window.bytes - nothing.bytes;
        long measured = System.nanoTime();
        while (bytes > 0 && System.nanoTime() - measured < seconds[3] * NANOS) {
            window.measure(CALLS, 0, seconds[2]);
            bytes = Math.min(bytes, window.bytes - nothing.bytes);
        }
        return (long) window.iterations * calls + "\t" + bytes + "\t" + String.format(Locale.ROOT, "%.3f", median);
    }

    /** Iterations of so many calls, one after the other: their times, and what this thread took from the heap meanwhile. */
    private static final class Window {

        private final SimdPass pass;
        private final Trainer<?> trainer;
        private final int calls;
        private final double[] micros;
        private int iterations;
        private long bytes;

        Window(SimdPass pass, Trainer<?> trainer, int calls, double[] micros) {
            this.pass = pass;
            this.trainer = trainer;
            this.calls = calls;
            this.micros = micros;
        }

        void measure(int fewestCalls, double shortest, double longest) {
            long thread = Thread.currentThread().getId();
            iterations = 0;
            long before = THREADS.getThreadAllocatedBytes(thread);
            long begin = System.nanoTime();
            long elapsed = 0;
            while ((elapsed < shortest * NANOS || iterations * calls < fewestCalls)
                    && elapsed <= longest * NANOS
                    && iterations < micros.length) {
                long start = System.nanoTime();
                pass.repeat(trainer, calls);
                micros[iterations++] = (System.nanoTime() - start) / 1e3 / calls;
                elapsed = System.nanoTime() - begin;
            }
            bytes = THREADS.getThreadAllocatedBytes(thread) - before;
        }

        double medianMicros() {
            double[] sorted = Arrays.copyOf(micros, iterations);
            Arrays.sort(sorted);
            return sorted[iterations / 2];
        }
    }
}
