package io.github.initbench.linalg.reference;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.util.EnumSet;
import java.util.Set;

/** Provides {@link ReferenceBackend} and {@link ReferenceFloatBackend}, under the name "reference". */
public final class ReferenceProvider implements BackendProvider {

    @Override
    public String name() {
        return ReferenceBackend.NAME;
    }

    @Override
    public Set<Dtype> dtypes() {
        return EnumSet.allOf(Dtype.class);
    }

    @Override
    public Availability probe() {
        try (ReferenceBackend float64 = new ReferenceBackend();
                ReferenceFloatBackend float32 = new ReferenceFloatBackend()) {
            Backends.multiplyTwoByTwo(float64);
            Backends.multiplyTwoByTwo(float32);
            return new Availability.Available();
        } catch (IllegalStateException e) {
            return new Availability.Unavailable(String.valueOf(e.getMessage()), "report it: this JVM computes wrongly");
        }
    }

    @Override
    public Backend<?> create(BackendOptions options) {
        options.requireSupportedBy(this);
        return options.dtype() == Dtype.FLOAT32 ? new ReferenceFloatBackend() : new ReferenceBackend();
    }
}
