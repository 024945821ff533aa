package io.github.initbench.linalg.blas;

import dev.ludovic.netlib.blas.BLAS;
import io.github.initbench.linalg.LibraryVersion;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * dev.ludovic.netlib's JNI: a BLAS of our choice over Java arrays, which it pins rather than copies.
 *
 * <p>Its own entry point, NativeBLAS.getInstance(), drops the reason where loading fails, announces itself on standard error, and
 * loads its other implementations as well; so the class behind it is used.
 */
public final class Netlib {

    private static final String JNI_CLASS = "dev.ludovic.netlib.blas.JNIBLAS";
    private static final String PATH_PROPERTY = "dev.ludovic.netlib.blas.nativeLibPath";
    private static final String STUB = "libnetlibblasjni";
    private static final Path MAPS = Path.of("/proc/self/maps");

    private static final AtomicReference<@Nullable Bound> BOUND = new AtomicReference<>();

    /** What it is bound to. */
    private record Bound(Path library, NetlibBlas blas) {}

    private Netlib() {}

    /** The artifact's version. */
    public static String version() {
        return LibraryVersion.of("dev.ludovic.netlib", "blas");
    }

    /**
     * Binds it to the BLAS at that path, for this JVM's life; a second call for the same path finds it bound.
     *
     * @param backend whose message it is if this fails
     * @param library already loaded, so that a failure to load it has been reported
     * @throws UnavailableException if its stub does not load, or is bound to another BLAS
     */
    public static NetlibBlas bindTo(String backend, Path library) {
        synchronized (BOUND) {
            Bound bound = BOUND.get();
            if (bound == null || !bound.library.equals(library)) {
                requireUnbound(backend);
                bound = new Bound(library, new NetlibBlas(loadStub(backend, library)));
                BOUND.set(bound);
            }
            return bound.blas;
        }
    }

    private static BLAS loadStub(String backend, Path library) {
        String before = System.getProperty(PATH_PROPERTY);
        System.setProperty(PATH_PROPERTY, library.toString());
        try {
            Method instance = Class.forName(JNI_CLASS).getMethod("getInstance");
            instance.setAccessible(true); // the class is package-private
            return (BLAS) instance.invoke(null);
        } catch (LinkageError e) { // the class loads the stub in its initializer
            throw new UnavailableException(
                    backend + ": netlib's JNI stub, extracted to " + NativeFolder.temporary() + ", did not load ("
                            + root(e) + ")",
                    NativeFolder.REMEDY);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    "dev.ludovic.netlib:blas " + version() + ": " + JNI_CLASS + " is not what was expected", e);
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable String before) {
        if (before == null) {
            System.clearProperty(PATH_PROPERTY);
        } else {
            System.setProperty(PATH_PROPERTY, before);
        }
    }

    /** The stub takes the path once, when it loads: where somebody has loaded it, it has another BLAS. */
    private static void requireUnbound(String backend) {
        try {
            if (Files.readString(MAPS).contains(STUB)) {
                throw new UnavailableException(
                        backend + ": " + STUB + " is already loaded, and bound to a BLAS that is not known here",
                        "use dev.ludovic.netlib and this backend in JVMs of their own");
            }
        } catch (IOException e) {
            throw new IllegalStateException(backend + ": cannot read " + MAPS, e);
        }
    }

    private static Throwable root(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
