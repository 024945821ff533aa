package io.github.initbench.check;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;

/** Runs the checks of the backend named by its argument and prints one line a check. */
public final class CheckWorker {

    /** What a line begins with that says why there are no checks. */
    static final String UNAVAILABLE = "unavailable: ";

    private CheckWorker() {}

    public static void main(String[] args) {
        BackendProvider provider = Backends.named(args[0]);
        if (provider.probe() instanceof Availability.Unavailable unavailable) {
            System.out.println(UNAVAILABLE + unavailable.reason() + "; " + unavailable.remedy());
            return;
        }
        BackendChecks.run(provider, BackendOptions.DEFAULT, result -> System.out.println(result.toLine()));
    }
}
