package io.github.initbench.linalg.blas;

import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Map;

/** An OpenBLAS that this process has loaded, and what it reports of itself. */
public final class LoadedOpenBlas {

    private static final int RTLD_LAZY = 1; // and local: its symbols are nobody else's

    private final NativeLibrary library;

    /**
     * The one at that path.
     *
     * @throws UnsatisfiedLinkError if the dynamic linker does not have it, or JNA itself does not load
     */
    public LoadedOpenBlas(String path) {
        library = NativeLibrary.getInstance(path, Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY));
    }

    /** The name of the kernel family in use. */
    public String corename() {
        // Since 0.2.20 there is openblas_get_corename, and it answers by way of this one, which builds that lack the
        // other have too.
        String name = hasFunction("openblas_get_corename") ? "openblas_get_corename" : "gotoblas_corename";
        return library.getFunction(name).invokeString(new Object[0], false);
    }

    /** How many threads a product may use. */
    public int threads() {
        return library.getFunction("openblas_get_num_threads").invokeInt(new Object[0]);
    }

    /** Its version, its build options and its kernel family, on one line. */
    public String config() {
        return library.getFunction("openblas_get_config").invokeString(new Object[0], false);
    }

    /** The address of a function of it. */
    public long address(String function) {
        return Pointer.nativeValue(library.getFunction(function));
    }

    private boolean hasFunction(String name) {
        try {
            library.getFunction(name);
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
