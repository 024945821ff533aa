package io.github.initbench.linalg.blas;

import static io.github.initbench.linalg.blas.KernelFamily.HASWELL;
import static io.github.initbench.linalg.blas.KernelFamily.NEHALEM;
import static io.github.initbench.linalg.blas.KernelFamily.PRESCOTT;
import static io.github.initbench.linalg.blas.KernelFamily.SANDYBRIDGE;
import static io.github.initbench.linalg.blas.KernelFamily.SKYLAKEX;
import static io.github.initbench.linalg.blas.KernelFamily.ZEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KernelFamilyTest {

    private static final String AMD = "AuthenticAMD";
    private static final String INTEL = "GenuineIntel";
    private static final String SSE = "pni ssse3 sse4_1 sse4_2";
    private static final String AVX2 = SSE + " avx avx2 fma";
    private static final String AVX512 = AVX2 + " avx512f avx512cd avx512bw avx512dq avx512vl";

    private static Cpu cpu(String vendor, String flags) {
        return new Cpu(vendor, Set.of(flags.split(" ", -1)));
    }

    @Test
    void theNewestThatRunsIsChosen() {
        assertThat(KernelFamily.choose(cpu(AMD, AVX2))).contains(ZEN);
        assertThat(KernelFamily.choose(cpu(INTEL, AVX2))).contains(HASWELL);
        assertThat(KernelFamily.choose(cpu(INTEL, AVX512))).contains(SKYLAKEX);
        assertThat(KernelFamily.choose(cpu(INTEL, SSE + " avx"))).contains(SANDYBRIDGE);
        assertThat(KernelFamily.choose(cpu(INTEL, SSE))).contains(NEHALEM);
        assertThat(KernelFamily.choose(cpu(AMD, "pni"))).contains(PRESCOTT);
        assertThat(KernelFamily.choose(cpu(AMD, "sse2"))).isEmpty();
    }

    /** AVX2 without FMA, or AVX-512's foundation alone, is not enough. */
    @Test
    void everyFlagIsNeeded() {
        assertThat(KernelFamily.choose(cpu(INTEL, AVX2.replace(" fma", "")))).contains(SANDYBRIDGE);
        assertThat(KernelFamily.choose(cpu(INTEL, AVX512.replace(" avx512vl", ""))))
                .contains(HASWELL);
        assertThat(SKYLAKEX.missingOn(cpu(INTEL, AVX2 + " avx512f")))
                .containsExactly("avx512cd", "avx512bw", "avx512dq", "avx512vl");
    }

    /** AMD dropped FMA4 with Zen: what was written for the Bulldozers dies there. */
    @Test
    void bulldozersKernelsDoNotRunOnZen() {
        for (String name : List.of("Bulldozer", "Piledriver", "Steamroller", "Excavator")) {
            assertThat(KernelFamily.named(name).orElseThrow().missingOn(cpu(AMD, AVX2)))
                    .containsExactly("fma4");
        }
    }

    @Test
    void whatIsChosenIsAmongTheBest() {
        Stream.of(SSE, AVX2, AVX512)
                .flatMap(flags -> Stream.of(cpu(AMD, flags), cpu(INTEL, flags)))
                .forEach(cpu -> assertThat(KernelFamily.bestOn(cpu))
                        .contains(KernelFamily.choose(cpu).orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Prescott", "Barcelona", "Nehalem", "Sandybridge"})
    void kernelsOlderThanTheCpuAreWarnedOf(String corename) {
        assertThat(KernelFamily.warning(corename, cpu(AMD, AVX2), "use another"))
                .startsWith("slow kernel: " + corename + " ")
                .contains("avx2", "fma")
                .endsWith("; use another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zen", "Haswell", "unknown", "NEOVERSEN1"})
    void othersAreNot(String corename) {
        assertThat(KernelFamily.warning(corename, cpu(AMD, AVX2), "use another"))
                .isNull();
        assertThat(KernelFamily.warning(corename, cpu(INTEL, AVX2), "use another"))
                .isNull();
    }

    @Test
    void kernelsWithoutAvx512AreWarnedOfWhereThereIsAvx512() {
        assertThat(KernelFamily.warning("Haswell", cpu(INTEL, AVX512), "use another"))
                .isEqualTo(
                        "slow kernel: Haswell is for CPUs older than this one, whose avx512 it leaves idle; use another");
        assertThat(KernelFamily.warning("SkylakeX", cpu(INTEL, AVX512), "use another"))
                .isNull();
        assertThat(KernelFamily.warning("Cooperlake", cpu(AMD, AVX512), "use another"))
                .isNull();
    }

    @Test
    void namesAreOpenBlassInAnyCase() {
        Arrays.stream(KernelFamily.values()).forEach(family -> {
            assertThat(KernelFamily.named(family.corename())).contains(family);
            assertThat(KernelFamily.named(family.name())).contains(family);
        });
        assertThat(KernelFamily.named("Hasswell")).isEmpty();
    }
}
