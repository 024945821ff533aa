package io.github.initbench.check;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.util.EnumSet;
import java.util.Set;

/**
 * A backend in both types with a planted fault: plain loops over the two heap backends, in either order of storage.
 *
 * @param fault what is wrong
 * @param rowMajor the order of storage
 */
record FaultyProvider(Fault fault, boolean rowMajor) implements BackendProvider {

    @Override
    public String name() {
        return "faulty";
    }

    @Override
    public Set<Dtype> dtypes() {
        return EnumSet.allOf(Dtype.class);
    }

    @Override
    public Availability probe() {
        return new Availability.Available();
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        BackendInfo info = new BackendInfo(name(), "loops", "1", "java", 1, options.dtype(), false);
        boolean wide = (options.dtype() == Dtype.FLOAT64) != (fault == Fault.OTHER_TYPE);
        return wide ? new FaultyBackend64(info, fault, rowMajor) : new FaultyBackend32(info, fault, rowMajor);
    }
}
