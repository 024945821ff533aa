package io.github.initbench.linalg.jblas;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jblas.NativeBlas;
import org.jblas.util.Logger;

/**
 * Loads jblas's native library with what it links, and asks it which kernels it picked.
 *
 * <p>On Linux it links libgfortran.so.5 from the system, which a fresh one lacks. The copy in the org.bytedeco:openblas jar
 * is loaded first: the dynamic linker then takes it by its soname. jblas's static initializer swallows the error where
 * this fails, so the first product is what tells.
 */
final class JblasLibrary {

    static final String REMEDY =
            "jblas runs on x86-64 Linux, macOS and Windows; on Linux it needs libgfortran.so.5, from"
                    + " org.bytedeco:openblas (classifier linux-x86_64) on the class path or the package libgfortran5, and a"
                    + " writable, executable java.io.tmpdir";

    private static final int SILENT = 6;
    private static final Path CPUINFO = Path.of("/proc/cpuinfo");
    private static final Path MAPS = Path.of("/proc/self/maps");

    private JblasLibrary() {}

    /**
     * Loads the library; a second call finds it loaded.
     *
     * @return the name of OpenBLAS's kernels in use, or "unknown" where it cannot be asked
     * @throws IllegalStateException if it does not load; the message says why
     */
    static String load() {
        Optional<String> fortranFailure = loadFortranRuntime();
        if (fortranFailure.isPresent()) {
            throw new IllegalStateException("jblas: libgfortran.so.5, which its native library links, did not load ("
                    + fortranFailure.get() + ")");
        }
        Logger.getLogger().setLevel(SILENT);
        try {
            NativeBlas.dgemm(
                    'N', 'N', 1, 1, 1, 1.0, new double[1], 0, 1, new double[1], 0, 1, 0.0, new double[1], 0, 1);
        } catch (LinkageError e) {
            throw new IllegalStateException("jblas: its native library did not load; " + whereExtracted(), e);
        }
        return kernel();
    }

    /** Whether /proc/cpuinfo lists AVX2 and FMA; false where it cannot be read. */
    static boolean cpuHasAvx2AndFma() {
        try (Stream<String> lines = Files.lines(CPUINFO)) {
            return lines.filter(line -> line.startsWith("flags"))
                    .findFirst()
                    .map(line -> List.of(line.split("\\s+")))
                    .filter(flags -> flags.contains("avx2") && flags.contains("fma"))
                    .isPresent();
        } catch (IOException e) {
            return false; // not Linux: jblas then picks by itself
        }
    }

    /**
     * What went wrong, or empty: with neither our copy nor the system's, loading jblas would crash the JVM.
     *
     * <p>Elsewhere than on x86-64 Linux there is nothing to load: jblas links it statically, or is not made for the system.
     */
    private static Optional<String> loadFortranRuntime() {
        if (!Platform.isLinux() || !Platform.is64Bit() || !Platform.isIntel()) {
            return Optional.empty();
        }
        try {
            for (String name : List.of("libquadmath.so.0", "libgfortran.so.5")) {
                File extracted = Native.extractFromResourcePath(
                        "/org/bytedeco/openblas/linux-x86_64/" + name, JblasLibrary.class.getClassLoader());
                System.load(extracted.getAbsolutePath());
            }
            return Optional.empty();
        } catch (IOException | LinkageError e) {
            return systemHasFortranRuntime() ? Optional.empty() : Optional.of(oneLine(e));
        }
    }

    private static boolean systemHasFortranRuntime() {
        try {
            NativeLibrary.getInstance("libgfortran.so.5");
            return true;
        } catch (LinkageError e) {
            return false;
        }
    }

    /** OpenBLAS's own answer. Its library was loaded from a temporary file, whose path the process map tells. */
    private static String kernel() {
        try (Stream<String> lines = Files.lines(MAPS)) {
            Optional<String> path = lines.filter(line -> line.contains("/libjblas.so") || line.contains("/jblas"))
                    .map(line -> line.substring(line.indexOf('/')))
                    .filter(line -> line.contains("libjblas.so"))
                    .findFirst();
            if (path.isEmpty()) {
                return "unknown";
            }
            Function corename = NativeLibrary.getInstance(path.get()).getFunction("gotoblas_corename");
            return corename.invokeString(new Object[0], false);
        } catch (IOException | LinkageError e) {
            return "unknown";
        }
    }

    /** jblas's loader keeps its reason to itself: what is left to say is where the library should lie. */
    private static String whereExtracted() {
        String folder = System.getProperty("java.io.tmpdir");
        String state = Files.isDirectory(Path.of(folder)) ? "" : ", which does not exist";
        return "jblas extracts it to java.io.tmpdir, " + folder + state;
    }

    private static String oneLine(Throwable e) {
        String line = String.valueOf(e.getMessage()).lines().findFirst().orElse(e.toString());
        return line.replaceFirst(" in resource path.*", " on the class path"); // JNA would list all of it
    }
}
