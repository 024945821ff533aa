package io.github.initbench.linalg.ojalgo;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.util.Set;

/** Provides ojAlgo's primitive stores, under the name "ojalgo". */
public final class OjalgoProvider implements BackendProvider {

    @Override
    public String name() {
        return OjalgoLibrary.NAME;
    }

    @Override
    public Set<Dtype> dtypes() {
        return Set.of(Dtype.values());
    }

    @Override
    public boolean multithreaded() {
        return true;
    }

    @Override
    public Availability probe() {
        return Availability.ofProducts(this, "put org.ojalgo:ojalgo on the class path");
    }

    /**
     * ojAlgo's products.
     *
     * @throws IllegalArgumentException where the threads are no power of two: ojAlgo halves its work and its threads alike, and of
     *     three would use two
     */
    @Override
    public Backend<?> open(BackendOptions options) {
        OjalgoLibrary.requirePowerOfTwo(options.threads());
        return options.dtype() == Dtype.FLOAT64
                ? new OjalgoBackend64(options.threads())
                : new OjalgoBackend32(options.threads());
    }
}
