package io.github.initbench.linalg.ojalgo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.linalg.Dtype;
import org.junit.jupiter.api.Test;

/** What is reported of ojAlgo. */
class OjalgoLibraryTest {

    /** Of three threads it would use two, and the row would say three. */
    @Test
    void threadsThatItCannotDivideAreRefused() {
        for (int threads : new int[] {1, 2, 4, 64}) {
            OjalgoLibrary.requirePowerOfTwo(threads);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> OjalgoLibrary.requirePowerOfTwo(3))
                .withMessage("ojalgo: 3 threads requested, but its products use a power of two; use 2");
    }

    /** From its own manifest here; in benchmarks.jar from what the build wrote down, which {@code backends} shows. */
    @Test
    void versionIsANumber() {
        assertThat(OjalgoLibrary.info(1, Dtype.FLOAT64).version()).matches("\\d+\\.\\d+\\.\\d+");
        assertThat(OjalgoLibrary.packedVersion()).matches("\\d+\\.\\d+\\.\\d+");
    }
}
