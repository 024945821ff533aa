package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;

/** Provides {@link EjmlBackend}, under the name "ejml". */
public final class EjmlProvider implements BackendProvider {

    @Override
    public String name() {
        return EjmlBackend.NAME;
    }

    @Override
    public Availability probe() {
        try (EjmlBackend backend = new EjmlBackend()) {
            Backends.multiplyTwoByTwo(backend);
            return new Availability.Available();
        } catch (IllegalStateException | LinkageError e) {
            return new Availability.Unavailable(
                    "EJML: " + e, "put ejml-core and ejml-ddense of one version on the class path");
        }
    }

    @Override
    public Backend<?> create(BackendOptions options) {
        options.requireSupportedBy(this);
        return new EjmlBackend();
    }
}
