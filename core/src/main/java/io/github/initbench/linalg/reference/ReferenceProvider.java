package io.github.initbench.linalg.reference;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;

/** Provides {@link ReferenceBackend}, under the name "reference". */
public final class ReferenceProvider implements BackendProvider {

    @Override
    public String name() {
        return ReferenceBackend.NAME;
    }

    @Override
    public Availability probe() {
        try (ReferenceBackend backend = new ReferenceBackend()) {
            Backends.multiplyTwoByTwo(backend);
            return new Availability.Available();
        } catch (IllegalStateException e) {
            return new Availability.Unavailable(String.valueOf(e.getMessage()), "report it: this JVM computes wrongly");
        }
    }

    @Override
    public Backend<?> create(BackendOptions options) {
        options.requireSupportedBy(this);
        return new ReferenceBackend();
    }
}
