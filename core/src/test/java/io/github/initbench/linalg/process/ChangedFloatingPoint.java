package io.github.initbench.linalg.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Changes this thread's floating-point mode as native code does: in the CPU's register MXCSR, by the C library's fesetenv. */
public final class ChangedFloatingPoint {

    /** MXCSR's bit 15. */
    public static final int FLUSH_TO_ZERO = 0x8000;

    /** Where glibc's fenv_t has MXCSR on x86-64, after the x87's environment. */
    private static final int MXCSR_OFFSET = 28;

    private static final int FENV_BYTES = 32;

    private ChangedFloatingPoint() {}

    /** Aborts the test where the register is another. */
    public static void assumePossible() {
        assumeTrue(Platform.isLinux() && Platform.isIntel() && Platform.is64Bit(), "x86-64 Linux");
    }

    /** Sets bits of this thread's MXCSR. */
    public static void set(int bits) {
        NativeLibrary libm = NativeLibrary.getInstance("libm.so.6");
        Function get = libm.getFunction("fegetenv");
        Function set = libm.getFunction("fesetenv");
        try (Memory environment = new Memory(FENV_BYTES)) {
            get.invokeInt(new Object[] {environment});
            environment.setInt(MXCSR_OFFSET, environment.getInt(MXCSR_OFFSET) | bits);
            set.invokeInt(new Object[] {environment});
        }
    }

    /** The body's result, from a thread that ends with the mode that the body leaves. */
    public static <T> T inThread(Supplier<T> body) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                result.complete(body.get());
            } catch (RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        });
        thread.start();
        return result.join();
    }
}
