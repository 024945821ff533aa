package io.github.initbench.benchmarks.worker;

import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.PeakKernels;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntToDoubleFunction;

/**
 * Times {@link PeakKernels} on several threads at once.
 *
 * <p>The best of many short repetitions is the peak: noise only makes slower, and a short repetition may escape it. They are spread over
 * rounds, each of which has some of every kind, so that a longer spell of noise, or a late compilation, spoils no kind altogether.
 */
final class PeakMeter implements AutoCloseable {

    private static final int ROUNDS = 4;
    private static final int REPETITIONS_OF_A_ROUND = 8;
    private static final long REPETITION_NANOS = 5_000_000;

    /** After which no repetition is begun: to read eight times a last cache of half a gigabyte takes a quarter of a second. */
    private static final long MAX_ROUND_NANOS = 150_000_000;

    /** Enough for the JIT compiler to be done with a kernel. */
    private static final long WARM_UP_NANOS = 250_000_000;

    /** Of a call to the multiply-adds: some 20 microseconds, so that the calls themselves do not show. */
    private static final int STEPS = 10_000;

    private final PeakKernels kernels;
    private final ExecutorService pool = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "peak");
        thread.setDaemon(true);
        return thread;
    });

    PeakMeter(PeakKernels kernels) {
        this.kernels = kernels;
    }

    /** Measures all that is requested. */
    List<WorkerMessage> measure(PeakRequest request) throws InterruptedException {
        double[] values = new double[(int) (request.readBytes() / Double.BYTES)];
        Arrays.fill(values, 1.0); // until written, all of it may be one page of zeros
        for (Dtype dtype : request.dtypes()) {
            repeat(WARM_UP_NANOS, () -> kernels.multiplyAdd(dtype, STEPS));
        }
        double[] few = new double[PeakKernels.READ_MULTIPLE];
        repeat(WARM_UP_NANOS, () -> kernels.read(few, 0, few.length));
        List<WorkerMessage> best = round(request, values);
        for (int round = 1; round < ROUNDS; round++) {
            List<WorkerMessage> next = round(request, values);
            for (int i = 0; i < best.size(); i++) {
                best.set(i, better(best.get(i), next.get(i)));
            }
        }
        return best;
    }

    private List<WorkerMessage> round(PeakRequest request, double[] values) throws InterruptedException {
        List<WorkerMessage> peaks = new ArrayList<>();
        for (int threads : request.threads()) {
            for (Dtype dtype : request.dtypes()) {
                peaks.add(new WorkerMessage.MultiplyAddPeak(threads, dtype, gflops(dtype, threads)));
            }
            if (values.length > 0) {
                peaks.add(new WorkerMessage.ReadPeak(threads, gigabytesPerSecond(values, threads)));
            }
        }
        return peaks;
    }

    private static WorkerMessage better(WorkerMessage one, WorkerMessage other) {
        return value(one) >= value(other) ? one : other;
    }

    private static double value(WorkerMessage peak) {
        return peak instanceof WorkerMessage.MultiplyAddPeak multiplyAdd
                ? multiplyAdd.gflops()
                : ((WorkerMessage.ReadPeak) peak).gigabytesPerSecond();
    }

    /** Fused multiply-adds of all threads together, in 1e9 operations a second. */
    private double gflops(Dtype dtype, int threads) throws InterruptedException {
        long nanosOfACall = repeat(REPETITION_NANOS, () -> kernels.multiplyAdd(dtype, STEPS));
        long calls = Math.max(1, REPETITION_NANOS / nanosOfACall);
        long nanos = best(threads, thread -> {
            double sum = 0.0;
            for (long call = 0; call < calls; call++) {
                sum += kernels.multiplyAdd(dtype, STEPS);
            }
            return sum;
        });
        return (double) threads * calls * STEPS * kernels.flopsPerRound(dtype) / nanos;
    }

    /** Reads of all threads together, each a part of its own, in 1e9 bytes a second. */
    private double gigabytesPerSecond(double[] values, int threads) throws InterruptedException {
        int part = values.length / threads / PeakKernels.READ_MULTIPLE * PeakKernels.READ_MULTIPLE;
        long nanos = best(threads, thread -> kernels.read(values, thread * part, (thread + 1) * part));
        return (double) threads * part * Double.BYTES / nanos;
    }

    /** One call of a kernel. */
    private interface Call {
        double run();
    }

    /** Calls until the time is over; the nanoseconds of the fastest call, at least 1. */
    private static long repeat(long nanos, Call call) {
        long start = System.nanoTime();
        long fastest = Long.MAX_VALUE;
        double sum = 0.0;
        for (long now = start; now - start < nanos; ) {
            long before = now;
            sum += call.run();
            now = System.nanoTime();
            fastest = Math.min(fastest, now - before);
        }
        requireNumber(sum);
        return Math.max(1, fastest);
    }

    /** The fewest nanoseconds from the first thread's start to the last one's end, of a round's repetitions that fit its time, at least one. */
    private long best(int threads, IntToDoubleFunction work) throws InterruptedException {
        long best = Long.MAX_VALUE;
        long begun = System.nanoTime();
        for (int repetition = 0; repetition < REPETITIONS_OF_A_ROUND; repetition++) {
            if (repetition > 0 && System.nanoTime() - begun >= MAX_ROUND_NANOS) {
                break;
            }
            AtomicInteger waiting = new AtomicInteger(threads);
            List<Future<Span>> spans = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int thread = t;
                spans.add(pool.submit(() -> timed(waiting, work, thread)));
            }
            best = Math.min(best, nanos(spans));
        }
        return best;
    }

    /** When one thread began and ended. */
    private record Span(long start, long end) {}

    private static Span timed(AtomicInteger waiting, IntToDoubleFunction work, int thread) {
        waiting.decrementAndGet();
        while (waiting.get() > 0) {
            Thread.onSpinWait(); // woken up, they would not begin together
        }
        long start = System.nanoTime();
        double sum = work.applyAsDouble(thread);
        long end = System.nanoTime();
        requireNumber(sum);
        return new Span(start, end);
    }

    private static long nanos(List<Future<Span>> spans) throws InterruptedException {
        long start = Long.MAX_VALUE;
        long end = Long.MIN_VALUE;
        for (Future<Span> future : spans) {
            try {
                Span span = future.get();
                start = Math.min(start, span.start());
                end = Math.max(end, span.end());
            } catch (ExecutionException e) {
                throw new IllegalStateException("peaks: a kernel failed: " + e.getCause(), e);
            }
        }
        return Math.max(1, end - start);
    }

    /** Keeps the sum, and so the work. */
    private static void requireNumber(double sum) {
        if (Double.isNaN(sum)) {
            throw new IllegalStateException("peaks: a kernel gave " + sum + " where it has numbers alone");
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
