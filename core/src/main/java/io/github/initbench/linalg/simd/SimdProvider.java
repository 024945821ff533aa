package io.github.initbench.linalg.simd;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.PeakKernels;
import java.lang.module.ModuleFinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Provides {@link SimdBackend} and {@link SimdFloatBackend}, under the name "simd".
 *
 * <p>Loads where the Vector API is not: {@link SimdBackend} and the kernels are first touched once its module is seen.
 */
public final class SimdProvider implements BackendProvider {

    static final String NAME = "simd";

    private static final String MODULE = "jdk.incubator.vector";
    private static final String FLAG = "--add-modules=" + MODULE;

    /**
     * Where C2 must not inline a kernel into its callers. Each vector operation is some 300 nodes before C2 has simplified it, and where a compilation
     * has 18,000 it inlines no further: the helpers that are left out then hand on vectors as objects. Whether a
     * caller is compiled before or after its kernel is chance, so that some JVMs would stay slow.
     */
    private static final List<String> COMPILED_ALONE = Stream.of(
                    "SimdBackend::*",
                    "SimdFloatBackend::*",
                    "Elementwise::*",
                    "Gradients::sum",
                    "Gradients::rectify",
                    "FloatGradients::sum",
                    "FloatGradients::rectify")
            .map(method -> "-XX:CompileCommand=dontinline," + SimdProvider.class.getPackageName() + "." + method)
            .toList();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<Dtype> dtypes() {
        return Set.of(Dtype.FLOAT64, Dtype.FLOAT32);
    }

    @Override
    public Availability probe() {
        if (!moduleIsResolved()) {
            return new Availability.Unavailable(reason(), remedy());
        }
        try (Backend<?> backend = new SimdBackend()) {
            Backends.multiplyTwoByTwo(backend);
            return new Availability.Available();
        } catch (IllegalStateException | LinkageError e) {
            return new Availability.Unavailable(NAME + ": " + e, remedy());
        }
    }

    /** None where the runtime lacks the module: a JVM told to resolve it would not start, and the probe could not say why. */
    @Override
    public List<String> jvmArguments() {
        if (!moduleExists()) {
            return List.of();
        }
        List<String> arguments = new ArrayList<>(List.of(FLAG, "-XX:CompileCommand=quiet"));
        arguments.addAll(COMPILED_ALONE);
        return arguments;
    }

    @Override
    public Optional<PeakKernels> peakKernels() {
        return Optional.of(new SimdPeakKernels());
    }

    @Override
    public Backend<?> create(BackendOptions options) {
        options.requireSupportedBy(this);
        if (!moduleIsResolved()) {
            throw new IllegalStateException(reason() + "; " + remedy());
        }
        return options.dtype() == Dtype.FLOAT64 ? new SimdBackend() : new SimdFloatBackend();
    }

    private static String reason() {
        return NAME + ": this JVM runs without the module " + MODULE;
    }

    private static String remedy() {
        return moduleExists()
                ? "start it with " + FLAG
                : "run on a JDK that has the module: 17 or newer, not reduced by jlink";
    }

    private static boolean moduleIsResolved() {
        return ModuleLayer.boot().findModule(MODULE).isPresent();
    }

    private static boolean moduleExists() {
        return ModuleFinder.ofSystem().find(MODULE).isPresent();
    }
}
