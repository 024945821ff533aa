package io.github.initbench.acceptance.run;

import io.github.initbench.benchmarks.jmh.ForkReport;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;

/** The reference under another name, which a run's second fork cannot make. Only a test's services file names it. */
public final class SecondForkThrowsProvider extends TestProvider {

    static final String NAME = "once";
    static final String MESSAGE = "out of order in the second fork";

    public SecondForkThrowsProvider() {
        super(NAME);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        if (System.getProperty(ForkReport.FOLDER_PROPERTY, "").endsWith("/2")) {
            throw new IllegalStateException(MESSAGE);
        }
        return Backends.named("reference").create(options);
    }
}
