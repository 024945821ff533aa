package io.github.initbench.linalg.mkl;

import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.blas.LoadedBlas;
import io.github.initbench.linalg.blas.NativeBlasProvider;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Provides oneMKL over netlib's JNI, under the name "mkl".
 *
 * <p>Its 160 MB are not in the build unless a profile adds them; without them this reports so, rather than that there is no such backend.
 */
public final class MklProvider extends NativeBlasProvider {

    @Override
    public String name() {
        return "mkl";
    }

    @Override
    public boolean multithreaded() {
        return true;
    }

    /** Threads as requested, not as MKL sees fit; 32-bit integers, as netlib's JNI hands them over. */
    @Override
    public Map<String, String> environment(BackendOptions options) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("MKL_NUM_THREADS", String.valueOf(options.threads()));
        environment.put("MKL_DYNAMIC", "FALSE");
        environment.put("MKL_THREADING_LAYER", "INTEL");
        environment.put("MKL_INTERFACE_LAYER", "LP64");
        return environment;
    }

    @Override
    protected LoadedBlas load() {
        return MklLibrary.load(name());
    }
}
