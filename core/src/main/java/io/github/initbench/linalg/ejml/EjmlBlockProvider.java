package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Dtype;

/** Provides EJML's products of block matrices, MatrixMult, under the name "ejml-block". */
public final class EjmlBlockProvider extends EjmlFamily {

    static final String NAME = "ejml-block";

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
                ? new BlockBackend64(options.threads())
                : new BlockBackend32(options.threads());
    }
}
