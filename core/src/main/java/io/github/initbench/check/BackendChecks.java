package io.github.initbench.check;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Matrix;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All checks of one backend, in the order: contract, gradients, golden runs. */
public final class BackendChecks {

    private BackendChecks() {}

    /** Runs every check on the provider's backend, in this JVM, the golden runs to the end. */
    public static boolean run(BackendProvider provider, BackendOptions options, Consumer<CheckResult> onResult) {
        return run(provider, options, GoldenLength.COMPLETE, onResult);
    }

    /**
     * Runs every check on the provider's backend, in this JVM.
     *
     * @param length how far the golden runs are followed
     * @param onResult called with each result as it comes
     * @return whether all passed
     */
    public static boolean run(
            BackendProvider provider, BackendOptions options, GoldenLength length, Consumer<CheckResult> onResult) {
        try (Backend<?> backend = provider.create(options)) {
            return run(provider, options, backend, length, onResult);
        }
    }

    private static <M extends Matrix> boolean run(
            BackendProvider provider,
            BackendOptions options,
            Backend<M> backend,
            GoldenLength length,
            Consumer<CheckResult> onResult) {
        boolean allOk = true;
        for (Check check : checks(provider, options, backend, length)) {
            CheckResult result = check.run();
            allOk &= result.ok();
            onResult.accept(result);
        }
        return allOk;
    }

    /** The checks themselves, not yet run, of a backend that stays open meanwhile. */
    static <M extends Matrix> List<Check> checks(
            BackendProvider provider, BackendOptions options, Backend<M> backend, GoldenLength length) {
        List<Check> checks = new ArrayList<>();
        checks.addAll(new ProviderContract(provider, options).checks());
        checks.addAll(new StorageContract<>(backend).checks());
        checks.addAll(new GemmContract<>(backend).checks());
        checks.addAll(new GemmSpecialValues<>(backend).checks());
        checks.addAll(new ElementwiseContract<>(backend).checks());
        checks.addAll(new ActivationContract<>(backend).checks());
        checks.addAll(new LossContract<>(backend).checks());
        checks.addAll(new LayerContract<>(backend).checks());
        checks.addAll(new RefusalContract<>(backend).checks());
        checks.addAll(new GradientCheck<>(backend).checks());
        checks.addAll(new PassCheck<>(backend).checks());
        checks.addAll(new GoldenRuns<>(backend, length).checks());
        return checks;
    }
}
