package io.github.initbench.linalg.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mode as native code changes it. */
class FloatingPointModeTest {

    @Test
    void javasModeHasNoFault() {
        assertThat(FloatingPointMode.fault()).isEmpty();
        FloatingPointMode.require("openblas");
    }

    @ParameterizedTest
    @CsvSource({
        "0x8000, flushes denormal results to zero",
        "0x0040, takes denormal operands for zero",
        "0x2000, does not round to nearest", // down
        "0x4000, does not round to nearest", // up
        "0x6000, does not round to nearest" // to zero
    })
    void aChangedModeIsFound(String bits, String fault) {
        ChangedFloatingPoint.assumePossible();
        assertThat(ChangedFloatingPoint.inThread(() -> {
                    ChangedFloatingPoint.set(Integer.decode(bits));
                    return FloatingPointMode.fault().orElse("none");
                }))
                .isEqualTo(fault);
    }

    @Test
    void theErrorNamesTheBackendAndTheRemedy() {
        ChangedFloatingPoint.assumePossible();
        ChangedFloatingPoint.inThread(() -> {
            ChangedFloatingPoint.set(ChangedFloatingPoint.FLUSH_TO_ZERO);
            assertThatIllegalStateException()
                    .isThrownBy(() -> FloatingPointMode.require("openblas"))
                    .withMessageStartingWith(
                            "openblas: after its native library loaded and computed, this thread flushes")
                    .withMessageContaining("-ffast-math");
            return "";
        });
    }
}
