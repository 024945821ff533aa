package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;

/** A backend that cannot be made, and whose thread would keep its JVM alive. Only a test's services file names it. */
public final class LingeringProvider extends TestProvider {

    static final String NAME = "lingering";
    static final String REASON = "the real reason";

    public LingeringProvider() {
        super(NAME);
    }

    @Override
    public Backend<?> create(BackendOptions options) {
        Thread lingering = new Thread(() -> {
            while (true) {
                Thread.onSpinWait();
            }
        });
        lingering.setPriority(Thread.MIN_PRIORITY);
        lingering.start();
        throw new UnsupportedOperationException(REASON);
    }
}
