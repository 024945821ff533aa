package io.github.initbench.linalg.blas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CpuTest {

    @Test
    void theFirstProcessorCounts() {
        Cpu cpu = Cpu.parse(List.of(
                        "processor\t: 0",
                        "vendor_id\t: AuthenticAMD",
                        "model name\t: AMD EPYC: 2",
                        "flags\t\t: fpu avx2 fma",
                        "vmx flags\t: vnmi",
                        "",
                        "processor\t: 1",
                        "flags\t\t: fpu"))
                .orElseThrow();
        assertThat(cpu.vendor()).isEqualTo("AuthenticAMD");
        assertThat(cpu.flags()).containsExactlyInAnyOrder("fpu", "avx2", "fma");
    }

    /** An ARM's lines: its features have other names, and its kernels other families. */
    @Test
    void anotherArchitectureIsNotKnown() {
        assertThat(Cpu.parse(List.of("processor\t: 0", "Features\t: fp asimd sve", "CPU part\t: 0xd40")))
                .isEmpty();
    }
}
