package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DigitsTest {

    /** Counts per class as the repository's documentation of optdigits.tes gives them; pixel sum 561,718 by NumPy 1.24.2. */
    @Test
    void holdsEveryTestExampleOfTheRepository() {
        Dataset digits = Digits.load();
        assertThat(digits.examples()).isEqualTo(1797);
        assertThat(digits.features()).isEqualTo(64);
        assertThat(digits.outputs()).isEqualTo(10);
        assertThat(digits.classes()).containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");
        int[] counts = new int[10];
        for (int j = 0; j < digits.examples(); j++) {
            counts[Classes.decode(digits.y(), 10 * j, 10)]++;
        }
        assertThat(counts).containsExactly(178, 182, 177, 183, 181, 182, 181, 179, 174, 180);
        assertThat(Arrays.stream(digits.x()).sum() * 16).isEqualTo(561_718.0);
        assertThat(Arrays.copyOf(digits.x(), 4)).containsExactly(0, 0, 5 / 16.0, 13 / 16.0);
    }
}
