package io.github.initbench.linalg.openblas;

import io.github.initbench.linalg.blas.LoadedBlas;
import io.github.initbench.linalg.blas.Netlib;

/** Provides OpenBLAS over netlib's JNI, under the name "openblas". */
public final class OpenBlasProvider extends OpenBlasVariant {

    @Override
    public String name() {
        return "openblas";
    }

    @Override
    protected LoadedBlas load() {
        OpenBlasLibrary library = OpenBlasLibrary.load(name());
        return library.calledBy(Netlib.bindTo(name(), library.path()));
    }
}
