package io.github.initbench.linalg.openblas;

import io.github.initbench.linalg.blas.CoreType;
import io.github.initbench.linalg.blas.Cpu;
import io.github.initbench.linalg.blas.HeapBlas;
import io.github.initbench.linalg.blas.KernelFamily;
import io.github.initbench.linalg.blas.LoadedBlas;
import io.github.initbench.linalg.blas.LoadedOpenBlas;
import io.github.initbench.linalg.blas.NativeFolder;
import io.github.initbench.linalg.blas.OneNativeBlas;
import io.github.initbench.linalg.blas.OpenBlasJar;
import io.github.initbench.linalg.blas.UnavailableException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The OpenBLAS of this process, out of the jar of this platform; loaded once, whichever way it is called. */
final class OpenBlasLibrary {

    private static final String NAME = "OpenBLAS";
    private static final AtomicReference<@Nullable OpenBlasLibrary> LOADED = new AtomicReference<>();

    private final Path path; // the name by which the dynamic linker knows it; the file is gone
    private final LoadedOpenBlas openBlas;

    private OpenBlasLibrary(Path path, LoadedOpenBlas openBlas) {
        this.path = path;
        this.openBlas = openBlas;
    }

    /** The dynamic linker's name for it. */
    Path path() {
        return path;
    }

    /** The address of one of its functions. */
    long address(String function) {
        return openBlas.address(function);
    }

    /** With the products of one way to call it. */
    LoadedBlas calledBy(HeapBlas blas) {
        String kernel = openBlas.corename();
        String warning = Cpu.ofThisMachine()
                .map(cpu -> KernelFamily.warning(kernel, cpu, CoreType.remedy(cpu)))
                .orElse(null);
        return new LoadedBlas(blas, NAME, version(openBlas.config()), kernel, openBlas.threads(), false, warning);
    }

    /**
     * The library; the first call loads it.
     *
     * @throws UnavailableException if it cannot be used here
     */
    static OpenBlasLibrary load(String backend) {
        OneNativeBlas.load(backend, NAME, () -> LOADED.set(extractAndLoad(backend)));
        return Objects.requireNonNull(LOADED.get());
    }

    private static OpenBlasLibrary extractAndLoad(String backend) {
        if (!OpenBlasJar.isForThisSystem()) {
            throw new UnavailableException(
                    backend + ": there is no OpenBLAS here for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch"),
                    "run it on x86-64 Linux");
        }
        CoreType.requireRunnable(backend);
        try (NativeFolder folder = OpenBlasJar.extract(backend)) {
            OpenBlasJar.loadFortranRuntime(backend, folder);
            folder.load(backend, OpenBlasJar.OPENBLAS);
            Path path = folder.path(OpenBlasJar.OPENBLAS);
            return new OpenBlasLibrary(path, new LoadedOpenBlas(path.toString()));
        }
    }

    /** Out of "OpenBLAS 0.3.31 DYNAMIC_ARCH ...". */
    private static String version(String config) {
        String[] words = config.split(" ", -1);
        return words.length > 1 ? words[1] : config;
    }
}
