package io.github.initbench.acceptance.backend;

import com.sun.management.ThreadMXBean;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.PeakKernels;
import io.github.initbench.linalg.process.BackendJvm;
import io.github.initbench.train.Trainer;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * A program that repeats passes on simd, one after the other in one JVM, and prints what each allocates and takes.
 *
 * <p>Arguments are {@code KEY@WARM_UP,SHORTEST,LONGEST,PATIENCE}: a {@link SimdPass} and four times in seconds. It is repeated unmeasured for the
 * first; then measured for 1,000 calls, but not shorter than the second nor longer than the third; and, where that allocated anything, again and
 * again until it does not, for the fourth at most: C2 itself allocates now and then on the thread that requested a compilation ({@link
 * StepAllocation}).
 *
 * <p>For each a line in tabs: the key; the last measurement's calls, the bytes that they allocated beyond none at all, those of earlier measurements,
 * and the seconds from the first call to its begin; the first measurement's medians over iterations of some 20 ms, in microseconds a call and in rounds of multiply-adds at
 * the CPU's peak ({@link PeakKernels}) that take as long, timed before each iteration: these do not depend on how fast the CPU happens to be.
 *
 * <p>Without arguments it prints what the JVM is to be started with; {@code passes}: every key.
 */
public final class SimdPasses {

    private static final int CALLS = 1_000;
    private static final double ITERATION_SECONDS = 0.02;
    private static final int ROUNDS = 100_000;
    private static final int MAX_ITERATIONS = 10_000;
    private static final double NANOS = 1e9;

    private static final PeakKernels PEAK = (PeakKernels) Backends.named("simd");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private SimdPasses() {}

    public static void main(String[] args) {
        if (args.length == 0) {
            BackendJvm.requiredArguments(Backends.named("simd")).forEach(System.out::println);
            System.out.println("-XX:CompileCommand=CompileThresholdScaling," + SimdPasses.class.getPackageName()
                    + ".*::*,0.002"); // as what they measure: their strings are made before, not in between
        } else if (args[0].equals("passes")) {
            SimdPass.all().forEach(pass -> System.out.println(pass.key()));
        } else {
            PEAK.multiplyAdd(Dtype.FLOAT64, ROUNDS);
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

    /** The calls, their bytes, after how long, and the median times of one. */
    private static String measured(SimdPass pass, Trainer<?> trainer, double[] seconds) {
        long begin = System.nanoTime();
        repeatFor(pass, trainer, seconds[0]);
        int calls = repeatFor(pass, trainer, ITERATION_SECONDS);
        Window window = new Window(pass, trainer, calls);
        long start = System.nanoTime();
        window.measure(CALLS, seconds[1], seconds[2]);
        String times =
                String.format(Locale.ROOT, "%.3f\t%.1f", window.median(window.micros), window.median(window.rounds));
        long patience = System.nanoTime();
        long earlier = 0;
        while (window.bytes > 0 && System.nanoTime() - patience < seconds[3] * NANOS) {
            earlier += window.bytes;
            start = System.nanoTime();
            window.measure(CALLS, 0, seconds[2]);
        }
        return String.format(
                Locale.ROOT,
                "%d\t%d\t%d\t%.1f\t%s",
                (long) window.iterations * calls,
                window.bytes,
                earlier,
                (start - begin) / NANOS,
                times);
    }

    /** How many calls that were. */
    private static int repeatFor(SimdPass pass, Trainer<?> trainer, double seconds) {
        int calls = 0;
        long begin = System.nanoTime();
        do {
            pass.repeat(trainer, 1);
            calls++;
        } while (System.nanoTime() - begin < seconds * NANOS);
        return calls;
    }

    /** Iterations of so many calls, one after the other: their times, and what this thread took from the heap meanwhile. */
    private static final class Window {

        private final SimdPass pass;
        private final Trainer<?> trainer;
        private final int calls;

        /** Of a call, for each iteration: microseconds, and the rounds of multiply-adds at the peak that take as long. */
        private final double[] micros = new double[MAX_ITERATIONS];

        private final double[] rounds = new double[MAX_ITERATIONS];
        private int iterations;
        private long bytes;

        @SuppressWarnings("UnusedVariable") // written so that the compiler keeps the work
        private double kept;

        Window(SimdPass pass, Trainer<?> trainer, int calls) {
            this.pass = pass;
            this.trainer = trainer;
            this.calls = calls;
        }

        void measure(int fewestCalls, double shortest, double longest) {
            long thread = Thread.currentThread().getId();
            iterations = 0;
            bytes = 0;
            long begin = System.nanoTime();
            long elapsed = 0;
            while ((elapsed < shortest * NANOS || iterations * calls < fewestCalls)
                    && elapsed <= longest * NANOS
                    && iterations < MAX_ITERATIONS) {
                long start = System.nanoTime();
                kept = PEAK.multiplyAdd(Dtype.FLOAT64, ROUNDS);
                long middle = System.nanoTime();
                long before = THREADS.getThreadAllocatedBytes(thread);
                long empty = THREADS.getThreadAllocatedBytes(thread) - before;
                pass.repeat(trainer, calls);
                bytes += Math.max(0, THREADS.getThreadAllocatedBytes(thread) - before - 2 * empty);
                double nanos = (double) (System.nanoTime() - middle) / calls;
                micros[iterations] = nanos / 1e3;
                rounds[iterations] = nanos / (middle - start) * ROUNDS;
                iterations++;
                elapsed = System.nanoTime() - begin;
            }
        }

        double median(double[] values) {
            double[] sorted = Arrays.copyOf(values, iterations);
            Arrays.sort(sorted);
            return sorted[iterations / 2];
        }
    }
}
