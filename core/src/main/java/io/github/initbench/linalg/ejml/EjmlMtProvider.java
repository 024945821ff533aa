package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;

/** Provides EJML's concurrent row-major products, CommonOps_MT, under the name "ejml-mt". */
public final class EjmlMtProvider extends EjmlFamily {

    static final String NAME = "ejml-mt";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean multithreaded() {
        return true;
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        return options.dtype() == Dtype.FLOAT64
                ? new EjmlMtBackend64(options.threads())
                : new EjmlMtBackend32(options.threads());
    }
}
