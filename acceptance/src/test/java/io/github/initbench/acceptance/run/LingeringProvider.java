package io.github.initbench.acceptance.run;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import java.util.concurrent.locks.LockSupport;

/** A backend that cannot be made, and whose thread would keep its JVM alive. Only a test's services file names it. */
public final class LingeringProvider extends TestProvider {

    static final String NAME = "lingering";
    static final String REASON = "the real reason";

    public LingeringProvider() {
        super(NAME);
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        new Thread(() -> {
                    while (true) {
                        LockSupport.park();
                    }
                })
                .start();
        throw new UnsupportedOperationException(REASON);
    }
}
