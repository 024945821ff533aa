package io.github.initbench.contract;

import io.github.initbench.check.BackendChecks;
import io.github.initbench.check.CheckResult;
import io.github.initbench.check.GoldenLength;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.util.List;

/** The main class of the JVM in which a backend is checked, setting by setting: prints one line a check. */
public final class ContractWorker {

    private ContractWorker() {}

    /** An argument of {@link #main}, which come after the name of the provider's class: what to check, and how far. */
    static String setting(BackendOptions options, GoldenLength length) {
        return options.threads() + " " + options.dtype().key() + " " + length.name();
    }

    /** What a part of the lines is about. */
    static String part(BackendOptions options) {
        return options.dtype().key() + ", " + (options.threads() == 1 ? "1 thread" : options.threads() + " threads");
    }

    /** Runs the checks; a backend that cannot be created as declared is a check that failed. */
    public static void main(String[] args) throws ReflectiveOperationException {
        BackendProvider provider = Class.forName(args[0])
                .asSubclass(BackendProvider.class)
                .getConstructor()
                .newInstance();
        if (provider.probe() instanceof Availability.Unavailable unavailable) {
            System.out.println(ForkedChecks.unavailableLine(unavailable));
            return;
        }
        for (String setting : List.of(args).subList(1, args.length)) {
            String[] words = setting.split(" ", -1);
            BackendOptions options = new BackendOptions(Integer.parseInt(words[0]), Dtype.named(words[1]));
            System.out.println(ForkedChecks.partLine(part(options)));
            check(provider, options, GoldenLength.valueOf(words[2]));
        }
    }

    private static void check(BackendProvider provider, BackendOptions options, GoldenLength length) {
        try {
            BackendChecks.run(provider, options, length, result -> System.out.println(result.toLine()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            String detail = String.valueOf(e.getMessage());
            System.out.println(new CheckResult("provider: creates what it declares", false, detail).toLine());
        }
    }
}
