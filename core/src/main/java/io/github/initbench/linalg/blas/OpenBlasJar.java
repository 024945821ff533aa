package io.github.initbench.linalg.blas;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.List;

/**
 * The jar org.bytedeco:openblas of x86-64 Linux: OpenBLAS, and the Fortran run time that it and jblas link and that a fresh system
 * lacks.
 */
public final class OpenBlasJar {

    /** The artifact, as a remedy names it. */
    public static final String ARTIFACT = "org.bytedeco:openblas (classifier linux-x86_64)";

    /** OpenBLAS's file name, which is its soname. */
    public static final String OPENBLAS = "libopenblas.so.0";

    private static final String RESOURCES = "/org/bytedeco/openblas/linux-x86_64/";
    private static final String QUADMATH = "libquadmath.so.0";
    private static final String GFORTRAN = "libgfortran.so.5";
    private static final String GCC = "libgcc_s.so.1";
    private static final List<String> FORTRAN_RUNTIME = List.of(GCC, QUADMATH, GFORTRAN);
    private static final List<String> ALL = List.of(GCC, QUADMATH, GFORTRAN, OPENBLAS);

    private OpenBlasJar() {}

    /** Whether this is a system for which there is one. */
    public static boolean isForThisSystem() {
        return Platform.isLinux() && Platform.is64Bit() && Platform.isIntel();
    }

    /**
     * Extracts OpenBLAS and what it links.
     *
     * @throws UnavailableException as {@link NativeFolder#extract}
     */
    public static NativeFolder extract(String backend) {
        return NativeFolder.extract(backend, RESOURCES, ALL, ARTIFACT);
    }

    /**
     * Loads libgfortran.so.5, by which whatever links it is satisfied: the dynamic linker goes by the soname.
     *
     * @throws UnavailableException if it is not on the class path or does not load
     */
    public static void loadFortranRuntime(String backend) {
        try (NativeFolder folder = NativeFolder.extract(backend, RESOURCES, FORTRAN_RUNTIME, ARTIFACT)) {
            loadFortranRuntime(backend, folder);
        }
    }

    /** The same, out of a folder that has it. */
    public static void loadFortranRuntime(String backend, NativeFolder folder) {
        folder.load(backend, QUADMATH);
        if (!systemHas(GCC)) { // a second copy beside one that is loaded would be one too many
            folder.load(backend, GCC);
        }
        folder.load(backend, GFORTRAN);
    }

    /** Whether the dynamic linker finds the system's libgfortran.so.5. */
    public static boolean systemHasFortranRuntime() {
        return systemHas(GFORTRAN);
    }

    /** Whether the dynamic linker finds the library by itself; it is loaded then. */
    private static boolean systemHas(String soname) {
        try {
            NativeLibrary unused = NativeLibrary.getInstance(soname);
            return true;
        } catch (LinkageError e) { // the library's, or JNA's own
            return false;
        }
    }
}
