package io.github.initbench.linalg.jblas;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.blas.CoreType;
import io.github.initbench.linalg.blas.Cpu;
import io.github.initbench.linalg.blas.KernelFamily;
import io.github.initbench.linalg.blas.LoadedBlas;
import io.github.initbench.linalg.blas.NativeBlasProvider;
import io.github.initbench.linalg.blas.UnavailableException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Provides jblas with kernels for this CPU, under the name "jblas-tuned".
 *
 * <p>Left alone, its OpenBLAS of 2020 takes newer CPUs for their ancestors without AVX. What the user has set goes first. The
 * kernels are tried in a process of their own before they run here: instructions that the CPU lacks end that one.
 */
public final class JblasTunedProvider extends NativeBlasProvider {

    static final String NAME = "jblas-tuned";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Map<String, String> environment(BackendOptions options) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("OPENBLAS_NUM_THREADS", "1");
        chosen().ifPresent(family -> environment.put(CoreType.VARIABLE, family));
        return environment;
    }

    /** What the user requests, or what fits the CPU; empty where the CPU is not known. */
    private static Optional<String> chosen() {
        return CoreType.ofThisProcess()
                .or(() -> Cpu.ofThisMachine().flatMap(KernelFamily::choose).map(KernelFamily::corename));
    }

    @Override
    public Availability probe() {
        try {
            CoreType.requireRunnable(NAME);
            KernelTrial.run(this, requireChosen());
        } catch (UnavailableException e) {
            return e.toAvailability();
        }
        return super.probe();
    }

    @Override
    protected LoadedBlas load() {
        String family = requireChosen();
        LoadedBlas loaded = JblasLibrary.load(NAME, "set " + CoreType.VARIABLE + " to another family, or unset it");
        if (!loaded.kernel().equalsIgnoreCase(family)) {
            throw new UnavailableException(
                    NAME + ": " + family + " kernels requested, but jblas loaded with " + loaded.kernel(),
                    "start its JVM with " + CoreType.VARIABLE + "=" + family
                            + " in the environment, as BackendJvm does");
        }
        return loaded;
    }

    private static String requireChosen() {
        return chosen().orElseThrow(() -> new UnavailableException(
                NAME + ": the kernels that fit this CPU are not known (no x86 flags in /proc/cpuinfo)", "use jblas"));
    }
}
