package io.github.initbench.linalg.blas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * OPENBLAS_CORETYPE: the kernel family that a user requests of any OpenBLAS, checked before one loads.
 *
 * <p>OpenBLAS believes it: kernels whose instructions the CPU lacks end the process with SIGILL. Of a name that it does not
 * know it reports nothing, and picks by itself.
 */
public final class CoreType {

    /** The variable's name. */
    public static final String VARIABLE = "OPENBLAS_CORETYPE";

    private CoreType() {}

    /** What this process was started with, unless it is blank. */
    public static Optional<String> ofThisProcess() {
        return Optional.ofNullable(System.getenv(VARIABLE)).filter(value -> !value.isBlank());
    }

    /**
     * Refuses what would kill this process or be silently ignored.
     *
     * @param backend whose message it is if it is refused
     * @throws UnavailableException if the variable is set to a family that is unknown, or that this CPU cannot run
     */
    public static void requireRunnable(String backend) {
        String value = ofThisProcess().orElse(null);
        Cpu.ofThisMachine().ifPresent(cpu -> requireRunnable(backend, value, cpu));
    }

    static void requireRunnable(String backend, @Nullable String value, Cpu cpu) {
        if (value == null) {
            return;
        }
        String remedy = "unset it, or set it to one of " + runnable(cpu);
        KernelFamily family = KernelFamily.named(value)
                .orElseThrow(() -> new UnavailableException(
                        backend + ": " + VARIABLE + "=" + value + " names no kernel family of OpenBLAS for x86",
                        remedy));
        List<String> missing = family.missingOn(cpu);
        if (!missing.isEmpty()) {
            throw new UnavailableException(
                    backend + ": " + VARIABLE + "=" + value + " needs " + String.join(", ", missing)
                            + ", which this CPU lacks",
                    remedy);
        }
    }

    /** What to do where the kernels in use are not the CPU's: unset the user's wish, or express one. */
    public static String remedy(Cpu cpu) {
        Optional<String> better = KernelFamily.choose(cpu).map(KernelFamily::corename);
        return ofThisProcess().isPresent() || better.isEmpty()
                ? "unset " + VARIABLE
                : "set " + VARIABLE + "=" + better.get();
    }

    private static String runnable(Cpu cpu) {
        return Arrays.stream(KernelFamily.values())
                .filter(family -> family.runsOn(cpu))
                .map(KernelFamily::corename)
                .collect(Collectors.joining(", "));
    }
}
