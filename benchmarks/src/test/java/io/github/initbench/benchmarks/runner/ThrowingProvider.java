package io.github.initbench.benchmarks.runner;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;

/** A backend that cannot be made. No services file names it but the one that a test writes for a JVM of its own. */
public final class ThrowingProvider implements BackendProvider {

    static final String NAME = "throws";
    static final String MESSAGE = "out of order on purpose";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Availability probe() {
        return new Availability.Available();
    }

    @Override
    public Backend<?> create(BackendOptions options) {
        throw new IllegalStateException(MESSAGE);
    }
}
