package io.github.initbench.linalg.jblas;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.util.LinkedHashMap;
import java.util.Map;

/** Provides {@link JblasBackend}, under the name "jblas". */
public final class JblasProvider implements BackendProvider {

    private static final String CORETYPE = "OPENBLAS_CORETYPE";

    @Override
    public String name() {
        return JblasBackend.NAME;
    }

    @Override
    public Availability probe() {
        try (JblasBackend backend = new JblasBackend(JblasLibrary.load())) {
            Backends.multiplyTwoByTwo(backend);
            return new Availability.Available();
        } catch (IllegalStateException e) {
            return new Availability.Unavailable(String.valueOf(e.getMessage()), JblasLibrary.REMEDY);
        }
    }

    /**
     * One thread, and the kernels of a CPU that jblas's OpenBLAS of 2020 knows.
     *
     * <p>Left alone it takes newer CPUs for their ancestors without AVX and runs 2 to 3 times slower. The Haswell kernels
     * run on every x86-64 CPU with AVX2 and FMA. What the user has set goes first.
     */
    @Override
    public Map<String, String> environment(BackendOptions options) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("OPENBLAS_NUM_THREADS", "1");
        String chosen = System.getenv(CORETYPE);
        if (chosen != null && !chosen.isBlank()) {
            environment.put(CORETYPE, chosen);
        } else if (JblasLibrary.cpuHasAvx2AndFma()) {
            environment.put(CORETYPE, "Haswell");
        }
        return environment;
    }

    @Override
    public Backend<?> create(BackendOptions options) {
        options.requireSupportedBy(this);
        return new JblasBackend(JblasLibrary.load());
    }
}
