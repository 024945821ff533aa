package io.github.initbench.linalg.blas;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CoreTypeTest {

    private static final Cpu ZEN = new Cpu("AuthenticAMD", Set.of("pni", "avx", "avx2", "fma"));

    @Test
    void whatTheCpuCanRunIsAllowed() {
        assertThatCode(() -> {
                    CoreType.requireRunnable("openblas", null, ZEN);
                    CoreType.requireRunnable("openblas", "haswell", ZEN);
                })
                .doesNotThrowAnyException();
    }

    @Test
    void whatItCannotIsRefusedWithWhatItCan() {
        assertThatThrownBy(() -> CoreType.requireRunnable("openblas", "Excavator", ZEN))
                .isInstanceOf(UnavailableException.class)
                .hasMessage(
                        "openblas: OPENBLAS_CORETYPE=Excavator needs fma4, which this CPU lacks; unset it, or set it to"
                                + " one of Prescott, Sandybridge, Zen, Haswell");
        for (String can : List.of("Prescott", "Sandybridge", "Zen", "Haswell")) {
            assertThatCode(() -> CoreType.requireRunnable("openblas", can, ZEN)).doesNotThrowAnyException();
        }
    }

    @Test
    void whatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> CoreType.requireRunnable("openblas", "Zen9", ZEN))
                .hasMessageStartingWith(
                        "openblas: OPENBLAS_CORETYPE=Zen9 names no kernel family of OpenBLAS for x86; ");
    }
}
