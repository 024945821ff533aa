package io.github.initbench.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cap on the threads of products in Java is real: told by the processor time that each thread of this JVM took. */
class ThreadCapTest {

    /** Large enough for every library to divide it: four of EJML's blocks, ojAlgo's threshold several times. */
    private static final int SIZE = 240;

    private static final int PRODUCTS = 20;

    /** What is left of one is the thread that waits for the product, and what else runs in this JVM. */
    private static final double NEARLY_ALL = 0.9;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    static Stream<Arguments> settings() {
        return Stream.of("ejml-mt", "ejml-block", "ojalgo")
                .flatMap(backend -> Arrays.stream(Dtype.values())
                        .flatMap(dtype -> Stream.of(2, 1).map(threads -> Arguments.of(backend, dtype, threads))));
    }

    @ParameterizedTest
    @MethodSource("settings")
    void oneThreadMultipliesUnlessMoreAreAskedFor(String backend, Dtype dtype, int threads) {
        assumeTrue(threads <= Runtime.getRuntime().availableProcessors(), "this process may use one core");
        try (Backend<?> created = Backends.named(backend).create(new BackendOptions(threads, dtype))) {
            assertThat(created.info().threads()).isEqualTo(threads);
            double share = largestShare(created);
            if (threads == 1) {
                assertThat(share).isGreaterThan(NEARLY_ALL);
            } else {
                assertThat(share).isLessThan(NEARLY_ALL);
            }
        }
    }

    /** The processor time of the thread that took most of it while products were computed, as a share of all threads'. */
    private static <M extends Matrix> double largestShare(Backend<M> backend) {
        M a = backend.zeros(SIZE, SIZE);
        M b = backend.zeros(SIZE, SIZE);
        M c = backend.zeros(SIZE, SIZE);
        Map<Long, Long> before = processorNanos();
        for (int i = 0; i < PRODUCTS; i++) {
            backend.gemm(Transpose.NO, Transpose.NO, 1.0, a, b, 0.0, c);
            backend.gemm(Transpose.NO, Transpose.YES, 1.0, a, b, 0.0, c);
            backend.gemm(Transpose.YES, Transpose.NO, 1.0, a, b, 0.0, c);
        }
        Map<Long, Long> taken = processorNanos();
        taken.replaceAll((thread, nanos) -> nanos - before.getOrDefault(thread, 0L));
        long all = taken.values().stream().mapToLong(Long::longValue).sum();
        return (double) Collections.max(taken.values()) / all;
    }

    private static Map<Long, Long> processorNanos() {
        return Arrays.stream(THREADS.getAllThreadIds())
                .boxed()
                .collect(Collectors.toMap(Function.identity(), THREADS::getThreadCpuTime));
    }
}
