package io.github.initbench.linalg.jblas;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.blas.LoadedBlas;
import io.github.initbench.linalg.blas.NativeBlasProvider;
import java.util.Map;

/** Provides jblas as it is shipped, under the name "jblas": its OpenBLAS of 2020 picks its kernels by itself. */
public final class JblasProvider extends NativeBlasProvider {

    @Override
    public String name() {
        return "jblas";
    }

    @Override
    public Map<String, String> environment(BackendOptions options) {
        return Map.of("OPENBLAS_NUM_THREADS", "1");
    }

    @Override
    protected LoadedBlas load() {
        return JblasLibrary.load(name(), "use " + JblasTunedProvider.NAME);
    }
}
