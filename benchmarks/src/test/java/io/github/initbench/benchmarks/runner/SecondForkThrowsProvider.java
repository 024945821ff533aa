package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.ForkReport;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;

/** The reference under another name, which a run's second fork cannot make. Only a test's services file names it. */
public final class SecondForkThrowsProvider implements BackendProvider {

    static final String NAME = "once";
    static final String MESSAGE = "out of order in the second fork";

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
        if (System.getProperty(ForkReport.FOLDER_PROPERTY, "").endsWith("/2")) {
            throw new IllegalStateException(MESSAGE);
        }
        return Backends.named("reference").create(options);
    }
}
