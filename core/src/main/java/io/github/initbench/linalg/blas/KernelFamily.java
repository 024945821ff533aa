package io.github.initbench.linalg.blas;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A family of OpenBLAS's x86 kernels, named for the CPU that it was written for, and the instructions without which it dies.
 *
 * <p>What each needs was read from the disassembly of OpenBLAS 0.3.31 and of the one in jblas 1.2.5: no AMD CPU since Zen has the
 * FMA4 of the Bulldozers, nor 3DNow! of the Opterons.
 */
public enum KernelFamily {
    ATHLON("Athlon", 1, "3dnow"),
    OPTERON("Opteron", 1, "3dnow"),
    OPTERON_SSE3("Opteron_SSE3", 1, "pni 3dnow"),
    PRESCOTT("Prescott", 1, "pni"),
    CORE2("Core2", 1, "pni ssse3"),
    ATOM("Atom", 1, "pni ssse3"),
    NANO("Nano", 1, "pni ssse3"),
    BOBCAT("Bobcat", 1, "pni ssse3 3dnowprefetch"),
    BARCELONA("Barcelona", 1, "pni 3dnowprefetch"),
    PENRYN("Penryn", 1, "pni ssse3 sse4_1"),
    DUNNINGTON("Dunnington", 1, "pni ssse3 sse4_1"),
    NEHALEM("Nehalem", 1, "pni ssse3 sse4_1 sse4_2"),
    SANDYBRIDGE("Sandybridge", 2, "avx"),
    BULLDOZER("Bulldozer", 2, "avx fma4"),
    PILEDRIVER("Piledriver", 2, "avx fma fma4"),
    STEAMROLLER("Steamroller", 2, "avx fma fma4"),
    EXCAVATOR("Excavator", 3, "avx2 fma fma4"),
    ZEN("Zen", 3, "avx2 fma"),
    HASWELL("Haswell", 3, "avx2 fma"),
    SKYLAKEX("SkylakeX", 4, "avx2 fma avx512f avx512cd avx512bw avx512dq avx512vl"),
    COOPERLAKE("Cooperlake", 4, "avx2 fma avx512f avx512bw avx512dq avx512vl avx512_bf16"),
    SAPPHIRERAPIDS("SapphireRapids", 4, "avx2 fma avx512f avx512bw avx512dq avx512vl amx_bf16");

    private final String corename;
    private final int generation; // 1: 128-bit vectors, 2: 256-bit, 3: with AVX2 and fused multiply-add, 4: 512-bit
    private final String needs; // flags, between spaces

    KernelFamily(String corename, int generation, String needs) {
        this.corename = corename;
        this.generation = generation;
        this.needs = needs;
    }

    /** OpenBLAS's name for it: the value of OPENBLAS_CORETYPE, and what it reports as in use. */
    public String corename() {
        return corename;
    }

    /** Whether the CPU has every instruction that it uses. */
    public boolean runsOn(Cpu cpu) {
        return missingOn(cpu).isEmpty();
    }

    /** The flags that it needs and the CPU lacks. */
    public List<String> missingOn(Cpu cpu) {
        return needs().filter(flag -> !cpu.flags().contains(flag)).toList();
    }

    /** The family of that name, in any case, as OpenBLAS compares it; empty where it is not known here. */
    public static Optional<KernelFamily> named(String corename) {
        return Arrays.stream(values())
                .filter(family -> family.corename.equalsIgnoreCase(corename))
                .findFirst();
    }

    /**
     * The families worth choosing on the CPU: those with the widest fused arithmetic that it has.
     *
     * @return empty on a CPU older than SSE3
     */
    public static List<KernelFamily> bestOn(Cpu cpu) {
        int best = Arrays.stream(values())
                .filter(family -> family.runsOn(cpu))
                .mapToInt(family -> family.generation)
                .max()
                .orElse(0);
        return Arrays.stream(values())
                .filter(family -> family.generation == best && family.runsOn(cpu))
                .toList();
    }

    /** The family to request on the CPU, out of those that every OpenBLAS since 2018 has; empty where none runs. */
    public static Optional<KernelFamily> choose(Cpu cpu) {
        KernelFamily fused = cpu.vendor().equals("GenuineIntel") ? HASWELL : ZEN;
        return Stream.of(SKYLAKEX, fused, SANDYBRIDGE, NEHALEM, PRESCOTT)
                .filter(family -> family.runsOn(cpu))
                .findFirst();
    }

    /**
     * What a reader of the figures must know of the kernels in use: that they are of an older generation than the CPU.
     *
     * @param corename what the library answered
     * @param remedy what to do about it
     * @return null where they match, or where nothing is known of them
     */
    public static @Nullable String warning(String corename, Cpu cpu, String remedy) {
        List<KernelFamily> best = bestOn(cpu);
        Optional<KernelFamily> used = named(corename);
        if (used.isEmpty() || best.isEmpty() || used.get().generation >= best.get(0).generation) {
            return null;
        }
        return "slow kernel: " + corename + " is for CPUs older than this one, whose "
                + used.get().unusedOn(cpu) + " it leaves idle; " + remedy;
    }

    private String unusedOn(Cpu cpu) {
        List<String> used = needs().toList();
        return bestOn(cpu)
                .get(0)
                .needs()
                .filter(flag -> !used.contains(flag))
                .map(flag -> flag.startsWith("avx512") ? "avx512" : flag)
                .distinct()
                .collect(Collectors.joining(" and "));
    }

    private Stream<String> needs() {
        return Arrays.stream(needs.split(" ", -1));
    }
}
