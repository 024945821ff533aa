package io.github.initbench.linalg.openblas;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.blas.NativeBlasProvider;
import java.util.Map;

/** What every way to call OpenBLAS has in common: its threads, which it counts once, when it loads. */
abstract class OpenBlasVariant extends NativeBlasProvider {

    @Override
    public final boolean multithreaded() {
        return true;
    }

    @Override
    public final Map<String, String> environment(BackendOptions options) {
        return Map.of("OPENBLAS_NUM_THREADS", String.valueOf(options.threads()));
    }
}
