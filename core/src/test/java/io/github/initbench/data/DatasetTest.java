package io.github.initbench.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class DatasetTest {

    @Test
    void arraysAreShared() {
        double[] x = {1, 2, 3, 4, 5, 6};
        double[] y = {0, 1};
        Dataset dataset = new Dataset("tiny", 3, 1, 2, x, y);
        assertThat(dataset.x()).isSameAs(x);
        assertThat(dataset.y()).isSameAs(y);
    }

    /** Sizes around the hash's block of 1024 values; hashlib.sha256(bytes(16)) in Python for two zeros. */
    @Test
    void sha256IsThatOfTheBytes() throws Exception {
        assertThat(new Dataset("zeros", 1, 1, 1, new double[1], new double[1]).sha256())
                .isEqualTo("374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb");
        for (int examples : new int[] {1023, 1024, 1025, 3000}) {
            double[] x = new double[examples];
            double[] y = new double[examples];
            ByteBuffer bytes = ByteBuffer.allocate(2 * examples * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
            for (int i = 0; i < examples; i++) {
                x[i] = 1.0 / (i + 1);
                y[i] = -i;
                bytes.putDouble(i * Double.BYTES, x[i]).putDouble((examples + i) * Double.BYTES, y[i]);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.array());
            assertThat(new Dataset("ramp", 1, 1, examples, x, y).sha256())
                    .isEqualTo(HexFormat.of().formatHex(digest));
        }
    }

    @Test
    void badValuesAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset(" ", 1, 1, 1, new double[1], new double[1]))
                .withMessage("dataset: the name is blank; give it one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("a", 0, 1, 1, new double[0], new double[1]))
                .withMessage("dataset a: 0 features, 1 outputs, 1 examples; each must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("a", 2, 1, 300, new double[5], new double[300]))
                .withMessage("dataset a: x has 5 values; 2 features of 300 examples are 600");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("a", 1, 2, 1, new double[1], new double[3]))
                .withMessage("dataset a: y has 3 values; 2 outputs of 1 examples are 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("a", 65536, 1, 65536, new double[0], new double[65536]))
                .withMessageContaining("are 4294967296");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("a", 2, 1, 2, new double[] {0, 1, 2, Double.NaN}, new double[2]))
                .withMessage("dataset a: x[3] is NaN (example 1); every value must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Dataset("a", 1, 1, 1, new double[1], new double[] {Double.NEGATIVE_INFINITY}))
                .withMessageContaining("y[0] is -Infinity");
    }
}
