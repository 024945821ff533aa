package io.github.initbench.contract;

import io.github.initbench.check.BackendChecks;
import io.github.initbench.check.CheckResult;
import io.github.initbench.check.GoldenLength;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.util.List;

/** The main class of the JVM in which a backend is checked: prints one line a check. */
public final class ContractWorker {

    private ContractWorker() {}

    /** What {@link #main} is told: the provider's class, threads, dtype, length of the golden runs. */
    static List<String> arguments(BackendProvider provider, BackendOptions options, GoldenLength length) {
        return List.of(
                provider.getClass().getName(),
                String.valueOf(options.threads()),
                options.dtype().key(),
                length.name());
    }

    /** Runs the checks; a backend that cannot be created as declared is a check that failed. */
    public static void main(String[] args) throws ReflectiveOperationException {
        BackendProvider provider = Class.forName(args[0])
                .asSubclass(BackendProvider.class)
                .getConstructor()
                .newInstance();
        BackendOptions options = new BackendOptions(Integer.parseInt(args[1]), Dtype.named(args[2]));
        GoldenLength length = GoldenLength.valueOf(args[3]);
        if (provider.probe() instanceof Availability.Unavailable unavailable) {
            System.out.println(ForkedChecks.unavailableLine(unavailable));
            return;
        }
        try {
            BackendChecks.run(provider, options, length, result -> System.out.println(result.toLine()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            String detail = String.valueOf(e.getMessage());
            System.out.println(new CheckResult("provider: creates what it declares", false, detail).toLine());
        }
    }
}
