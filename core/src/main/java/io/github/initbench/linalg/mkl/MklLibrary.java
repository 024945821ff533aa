package io.github.initbench.linalg.mkl;

import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import io.github.initbench.linalg.blas.LoadedBlas;
import io.github.initbench.linalg.blas.NativeFolder;
import io.github.initbench.linalg.blas.Netlib;
import io.github.initbench.linalg.blas.NetlibBlas;
import io.github.initbench.linalg.blas.OneNativeBlas;
import io.github.initbench.linalg.blas.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The oneMKL of this process, out of the jar that the build's profile mkl brings; loaded once. */
final class MklLibrary {

    private static final String NAME = "oneMKL";
    private static final String ARTIFACT = "org.bytedeco:mkl (classifier linux-x86_64-redist)";
    private static final String RESOURCES = "/org/bytedeco/mkl/linux-x86_64/";
    private static final String RUNTIME = "libmkl_rt.so.2";

    /** What the run-time library opens beside it: interface, threads, and the kernels that it chooses by the CPU. */
    private static final List<String> ALL = List.of(
            RUNTIME,
            "libmkl_core.so.2",
            "libmkl_intel_lp64.so.2",
            "libmkl_intel_thread.so.2",
            "libiomp5.so",
            "libmkl_def.so.2",
            "libmkl_mc3.so.2",
            "libmkl_avx2.so.2",
            "libmkl_avx512.so.2");

    private static final Path MAPS = Path.of("/proc/self/maps");
    private static final Pattern KERNELS = Pattern.compile("/libmkl_(def|mc3|avx2|avx512)\\.so");
    private static final Pattern VERSION = Pattern.compile("Version (\\S+)");
    private static final int VERSION_BYTES = 256;
    private static final int RTLD_LAZY = 1;

    private static final AtomicReference<@Nullable LoadedBlas> LOADED = new AtomicReference<>();

    private MklLibrary() {}

    /**
     * The library; the first call loads it.
     *
     * @throws UnavailableException if it cannot be used here
     */
    static LoadedBlas load(String backend) {
        OneNativeBlas.load(backend, NAME, () -> LOADED.set(extractAndLoad(backend)));
        return Objects.requireNonNull(LOADED.get());
    }

    private static LoadedBlas extractAndLoad(String backend) {
        if (!Platform.isLinux() || !Platform.is64Bit() || !Platform.isIntel()) {
            throw new UnavailableException(
                    backend + ": there is no " + NAME + " here for " + System.getProperty("os.name") + " on "
                            + System.getProperty("os.arch"),
                    "run it on x86-64 Linux");
        }
        if (MklLibrary.class.getResource(RESOURCES + RUNTIME) == null) {
            throw new UnavailableException(
                    backend + ": this build is without " + NAME,
                    "build with -Pmkl, or put " + ARTIFACT + " on the class path");
        }
        try (NativeFolder folder = NativeFolder.extract(backend, RESOURCES, ALL, ARTIFACT)) {
            folder.load(backend, RUNTIME);
            Path path = folder.path(RUNTIME);
            NetlibBlas blas = Netlib.bindTo(backend, path);
            computeFirstProducts(blas); // which is when it opens the rest, before the folder goes
            NativeLibrary library =
                    NativeLibrary.getInstance(path.toString(), Map.of(Library.OPTION_OPEN_FLAGS, RTLD_LAZY));
            int threads = library.getFunction("MKL_Get_Max_Threads").invokeInt(new Object[0]);
            return new LoadedBlas(blas, NAME, version(library), kernels(), threads, false, null);
        }
    }

    private static void computeFirstProducts(NetlibBlas blas) {
        double[] x = {1.0};
        float[] y = {1.0f};
        blas.dgemm(false, false, 1, 1, 1, 1.0, x, 1, x, 1, 0.0, new double[1], 1);
        blas.sgemm(false, false, 1, 1, 1, 1.0f, y, 1, y, 1, 0.0f, new float[1], 1);
    }

    /** Out of "Intel(R) oneAPI Math Kernel Library Version 2025.3-Product Build ...". */
    private static String version(NativeLibrary library) {
        try (Memory text = new Memory(VERSION_BYTES)) {
            text.clear();
            library.getFunction("MKL_Get_Version_String").invokeVoid(new Object[] {text, VERSION_BYTES - 1});
            Matcher matcher = VERSION.matcher(text.getString(0));
            return matcher.find()
                    ? matcher.group(1).replace("-Product", "")
                    : text.getString(0).strip();
        }
    }

    /** MKL does not name its kernels; but they are in libraries of their own, of which it opens the one that it takes. */
    private static String kernels() {
        try {
            return Files.readAllLines(MAPS).stream()
                    .map(KERNELS::matcher)
                    .filter(Matcher::find)
                    .map(matcher -> matcher.group(1))
                    .distinct()
                    .collect(Collectors.joining("+"));
        } catch (IOException e) {
            throw new IllegalStateException(NAME + ": cannot read " + MAPS, e);
        }
    }
}
