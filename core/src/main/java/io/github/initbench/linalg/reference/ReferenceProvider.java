package io.github.initbench.linalg.reference;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.util.EnumSet;
import java.util.Set;

/** Provides plain compensated loops, which the others are compared with, under the name "reference". */
public final class ReferenceProvider implements BackendProvider {

    static final String NAME = "reference";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Dtype> dtypes() {
        return EnumSet.allOf(Dtype.class);
    }

    @Override
    public Availability probe() {
        return Availability.ofProducts(this, "report it: this JVM computes wrongly");
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        return options.dtype() == Dtype.FLOAT64 ? new ReferenceBackend64() : new ReferenceBackend32();
    }
}
