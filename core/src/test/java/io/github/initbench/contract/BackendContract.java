package io.github.initbench.contract;

import io.github.initbench.check.GoldenLength;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.TestFactory;

/**
 * All that a backend must satisfy, as JUnit tests: to be extended by a class that names the provider.
 *
 * <p>Every check of package {@code check}, for each type that the provider declares, on one thread and, where it is multithreaded and
 * the machine has two cores, on two. They run in a JVM of their own on this class path, started with the provider's arguments and
 * environment: one after the other in one JVM, and in another what needs another environment. The same checks without JUnit: the
 * command line's {@code check --backend NAME}.
 */
public abstract class BackendContract {

    /** At least so many checks of a setting: products, element-wise operations, layers, gradients, golden runs. */
    private static final int MIN_CHECKS = 150;

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
    public final List<DynamicContainer> contract() throws IOException, InterruptedException {
        BackendProvider provider = provider();
        Map<Map<String, String>, List<BackendOptions>> jvms = settings().stream()
                .collect(Collectors.groupingBy(provider::environment, LinkedHashMap::new, Collectors.toList()));
        List<DynamicContainer> tests = new ArrayList<>();
        for (List<BackendOptions> settings : jvms.values()) {
            tests.addAll(inOneJvm(provider, settings));
        }
        return tests;
    }

    private List<DynamicContainer> inOneJvm(BackendProvider provider, List<BackendOptions> settings)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(provider.getClass().getName()));
        settings.forEach(options -> arguments.add(ContractWorker.setting(options, goldenLength(options))));
        Map<String, Integer> parts = new LinkedHashMap<>();
        settings.forEach(options -> parts.put(ContractWorker.part(options), MIN_CHECKS));
        return new ForkedChecks(provider.name(), mayBeUnavailable())
                .run(provider, settings.get(0), parts, ContractWorker.class.getName(), arguments);
    }
}
