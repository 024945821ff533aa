package io.github.initbench.linalg.blas;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.process.FloatingPointMode;
import java.util.Set;

/** Provides the backend over a native BLAS: what is left to a library is to load, and to report what it is. */
public abstract class NativeBlasProvider implements BackendProvider {

    /** For the library's own provider, which has a public constructor without arguments. */
    protected NativeBlasProvider() {}

    /**
     * The library, loaded into this process; a second call finds it loaded.
     *
     * @throws UnavailableException if it cannot be used here
     */
    protected abstract LoadedBlas load();

    @Override
    public final Set<Dtype> dtypes() {
        return Set.of(Dtype.FLOAT64, Dtype.FLOAT32);
    }

    @Override
    public Availability probe() {
        try {
            multiplied(loaded(), Dtype.FLOAT64).close();
            return new Availability.Available();
        } catch (UnavailableException e) {
            return e.toAvailability();
        } catch (IllegalStateException e) {
            return new Availability.Unavailable(String.valueOf(e.getMessage()), "report it to the library's authors");
        }
    }

    @Override
    public final Backend<?> open(BackendOptions options) {
        LoadedBlas loaded = loaded();
        if (loaded.threads() != options.threads()) {
            throw new UnavailableException(
                    name() + ": " + threads(options.threads()) + " requested, but " + loaded.library()
                            + " was loaded with " + threads(loaded.threads()),
                    "start its JVM with " + environment(options) + " in the environment, as BackendJvm does");
        }
        return multiplied(loaded, options.dtype());
    }

    private LoadedBlas loaded() {
        try {
            return load();
        } catch (LinkageError e) { // where JNA, by which libraries are read, cannot extract its own, for one
            String line = String.valueOf(e.getMessage()).lines().findFirst().orElse("no message");
            throw new UnavailableException(
                    name() + ": " + e.getClass().getSimpleName() + ": " + line, NativeFolder.REMEDY);
        }
    }

    private static String threads(int count) {
        return count + (count == 1 ? " thread" : " threads");
    }

    /** The backend, after a first product, which must be right and leave the floating-point mode as it was. */
    private Backend<?> multiplied(LoadedBlas loaded, Dtype dtype) {
        BackendInfo info = new BackendInfo(
                name(),
                loaded.library(),
                loaded.version(),
                loaded.kernel(),
                loaded.threads(),
                dtype,
                loaded.copiesOnCall(),
                loaded.warning());
        Backend<?> backend = dtype == Dtype.FLOAT64
                ? new DoubleBlasBackend(info, loaded.blas())
                : new FloatBlasBackend(info, loaded.blas());
        Backends.multiplyTwoByTwo(backend);
        FloatingPointMode.require(name());
        return backend;
    }
}
