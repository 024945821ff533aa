package io.github.initbench.check;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;

/** Runs the checks of the backend named by its argument and prints one line a check. */
public final class CheckWorker {

    private CheckWorker() {}

    public static void main(String[] args) {
        BackendProvider provider = Backends.named(args[0]);
        BackendChecks.run(provider, BackendOptions.DEFAULT, result -> System.out.println(result.toLine()));
    }
}
