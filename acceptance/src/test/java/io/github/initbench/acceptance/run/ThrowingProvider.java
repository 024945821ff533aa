package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;

/** A backend that cannot be made. No services file names it but the one that a test writes for a JVM of its own. */
public final class ThrowingProvider extends TestProvider {

    static final String NAME = "throws";
    static final String MESSAGE = "out of order on purpose";

    public ThrowingProvider() {
        super(NAME);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        throw new IllegalStateException(MESSAGE);
    }
}
