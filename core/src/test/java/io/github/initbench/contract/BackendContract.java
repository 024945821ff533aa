package io.github.initbench.contract;

import io.github.initbench.check.GoldenLength;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * All that a backend must satisfy, as JUnit tests: to be extended by a class that names the provider.
 *
 * <p>Every check of package {@code check}, for each type that the provider declares, on one thread and, where it is multithreaded and
 * the machine has two cores, on two. Each of these settings runs in a JVM of its own on this class path, started with the
 * provider's environment and arguments; two JVMs run at a time. The same checks without JUnit: the command line's {@code check
 * --backend NAME}.
 */
public abstract class BackendContract {

    /** At least so many checks: products, element-wise operations, layers, gradients, golden runs. */
    private static final int FEWEST_CHECKS = 150;

    private static final int JVMS_AT_A_TIME = 2;

    /** A new provider: of a public class with a public constructor without parameters, as the service loader needs it. */
    protected abstract BackendProvider provider();

    /**
     * Whether a machine may lack what the backend needs. There its tests are skipped, with the probe's reason; unless this is
     * overridden they fail.
     */
    protected boolean mayBeUnavailable() {
        return false;
    }

    /** How far the golden runs are followed: to the end, unless this is overridden. */
    protected GoldenLength goldenLength(BackendOptions unusedOptions) {
        return GoldenLength.COMPLETE;
    }

    /** The types and threads to check in, by default all. */
    protected List<BackendOptions> settings() {
        BackendProvider provider = provider();
        int cores = Runtime.getRuntime().availableProcessors();
        int mostThreads = provider.multithreaded() ? Math.min(2, cores) : 1;
        List<BackendOptions> settings = new ArrayList<>();
        for (Dtype dtype : Dtype.values()) {
            for (int threads = 1; provider.dtypes().contains(dtype) && threads <= mostThreads; threads++) {
                settings.add(new BackendOptions(threads, dtype));
            }
        }
        return settings;
    }

    /** A container of tests for each setting. */
    @TestFactory
    public final Stream<DynamicContainer> contract() {
        ExecutorService executor = Executors.newFixedThreadPool(JVMS_AT_A_TIME);
        try {
            return settings().stream().map(options -> submit(executor, options)).toList().stream()
                    .map(Run::container);
        } finally {
            executor.shutdown(); // what was submitted still ends
        }
    }

    private Run submit(ExecutorService executor, BackendOptions options) {
        BackendProvider provider = provider();
        String name = provider.name() + ", " + options.dtype().key() + ", "
                + (options.threads() == 1 ? "1 thread" : options.threads() + " threads");
        ForkedChecks checks = new ForkedChecks(name, FEWEST_CHECKS, mayBeUnavailable());
        List<String> arguments = ContractWorker.arguments(provider, options, goldenLength(options));
        return new Run(
                name, executor.submit(() -> checks.run(provider, options, ContractWorker.class.getName(), arguments)));
    }

    /** One setting's checks, in a process that may still be running. */
    private record Run(String name, Future<List<DynamicTest>> tests) {

        DynamicContainer container() {
            try {
                return DynamicContainer.dynamicContainer(name, tests.get());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(name + ": interrupted while the checks ran", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(name + ": " + e.getCause(), e);
            }
        }
    }
}
