package io.github.initbench.linalg.jblas;

import io.github.initbench.linalg.LibraryVersion;
import io.github.initbench.linalg.blas.CoreType;
import io.github.initbench.linalg.blas.Cpu;
import io.github.initbench.linalg.blas.KernelFamily;
import io.github.initbench.linalg.blas.LoadedBlas;
import io.github.initbench.linalg.blas.LoadedOpenBlas;
import io.github.initbench.linalg.blas.NativeFolder;
import io.github.initbench.linalg.blas.OneNativeBlas;
import io.github.initbench.linalg.blas.OpenBlasJar;
import io.github.initbench.linalg.blas.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jblas.util.Logger;

/**
 * Loads jblas's native library with what it links, and reads back which kernels it picked.
 *
 * <p>On Linux it links libgfortran.so.5 from the system, which a fresh one lacks; the copy in the org.bytedeco:openblas jar is loaded
 * first. jblas's static initializer swallows the error where its own library fails, so the first product shows it.
 */
final class JblasLibrary {

    private static final String NAME = "jblas";
    private static final String UNKNOWN = "unknown";
    private static final int SILENT = 6;
    private static final Path MAPS = Path.of("/proc/self/maps");

    private JblasLibrary() {}

    /**
     * Loads the library; a second call finds it loaded.
     *
     * @param remedy what to do where its kernels are not the CPU's
     * @throws UnavailableException if it cannot be used here
     */
    static LoadedBlas load(String backend, String remedy) {
        OneNativeBlas.load(backend, NAME, () -> {
            CoreType.requireRunnable(backend);
            loadUnchecked(backend);
        });
        Optional<LoadedOpenBlas> openBlas = openBlas();
        String kernel = openBlas.map(LoadedOpenBlas::corename).orElse(UNKNOWN);
        String warning = Cpu.ofThisMachine()
                .map(cpu -> KernelFamily.warning(kernel, cpu, remedy))
                .orElse(null);
        return new LoadedBlas(
                new JblasBlas(),
                NAME,
                LibraryVersion.of("org.jblas", "jblas"),
                kernel,
                openBlas.map(LoadedOpenBlas::threads).orElse(1), // its build of OpenBLAS is single-threaded
                true,
                warning);
    }

    /** Loads it whatever kernels are requested: they may kill this process. */
    static void loadUnchecked(String backend) {
        loadFortranRuntime(backend);
        computeFirstProduct(backend);
    }

    /**
     * Our copy, or the system's: with neither, loading jblas would try copies of older ABIs and crash the JVM.
     *
     * <p>Elsewhere than on x86-64 Linux there is nothing to load: jblas links it statically, or is not made for the system.
     */
    private static void loadFortranRuntime(String backend) {
        if (!OpenBlasJar.isForThisSystem()) {
            return;
        }
        try {
            OpenBlasJar.loadFortranRuntime(backend);
        } catch (UnavailableException e) {
            if (!OpenBlasJar.systemHasFortranRuntime()) {
                throw e.orElse("install the package libgfortran5");
            }
        }
    }

    private static void computeFirstProduct(String backend) {
        Logger.getLogger().setLevel(SILENT);
        try {
            new JblasBlas()
                    .dgemm(false, false, 1, 1, 1, 1.0, new double[1], 1, new double[1], 1, 0.0, new double[1], 1);
        } catch (LinkageError e) { // jblas's loader keeps its reason to itself
            if (!isBundled()) {
                throw new UnavailableException(
                        backend + ": there is no jblas here for " + System.getProperty("os.name") + " on "
                                + System.getProperty("os.arch"),
                        "run it on x86-64 Linux, or build benchmarks.jar on this system");
            }
            throw new UnavailableException(
                    backend + ": jblas's native library, extracted to " + NativeFolder.temporary() + ", did not load",
                    "run it on x86-64 Linux, macOS or Windows, and " + NativeFolder.REMEDY);
        }
    }

    /** Whether the class path has a library for this system, in the folder where jblas looks. */
    private static boolean isBundled() {
        String system = System.getProperty("os.name").replaceFirst("^Windows.*", "Windows");
        return JblasLibrary.class.getResource("/lib/static/" + system + "/" + System.getProperty("os.arch") + "/")
                != null;
    }

    /** Its OpenBLAS, where it can be read back. It was loaded from a temporary file, whose path is in the process map. */
    private static Optional<LoadedOpenBlas> openBlas() {
        try (Stream<String> lines = Files.lines(MAPS)) {
            return lines.filter(line -> line.contains("libjblas.so"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .findFirst()
                    .map(LoadedOpenBlas::new);
        } catch (IOException | LinkageError e) {
            return Optional.empty(); // not Linux, or without JNA: it cannot be read back
        }
    }
}
