package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;

/** Provides EJML's single-threaded row-major products, CommonOps, under the name "ejml". */
public final class EjmlProvider extends EjmlFamily {

    static final String NAME = "ejml";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Backend<?> open(BackendOptions options) {
        return options.dtype() == Dtype.FLOAT64 ? new EjmlBackend64() : new EjmlBackend32();
    }
}
