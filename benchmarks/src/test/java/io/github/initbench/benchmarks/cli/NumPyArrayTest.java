package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.benchmarks.console.NumPyArray;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Matrices as NumPy 1.24.2 prints them. */
class NumPyArrayTest {

    /** print(np.zeros((1, 40), dtype=int)) breaks after 36. */
    @Test
    void aRowIsBrokenWhereNumPyBreaksIt() {
        String line = String.join(" ", Collections.nCopies(36, "0"));
        assertThat(NumPyArray.ofRow(Collections.nCopies(40, 0))).isEqualTo("[[" + line + "\n  0 0 0 0]]");
    }

    /** print(np.arange(1001)[None]). */
    @Test
    void aLongRowIsSummarized() {
        List<Integer> numbers = IntStream.range(0, 1001).boxed().toList();
        assertThat(NumPyArray.ofRow(numbers)).isEqualTo("[[   0    1    2 ...  998  999 1000]]");
    }

    /** The notebook's "random" weights of [3, 2, 1]. */
    @Test
    void weightsOfTheNotebook() {
        Cli call = Cli.run("initializers", "random", "--layers", "3,2,1");
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).isEqualTo("""
                        weight seed 3, streams numpy
                        random initialization
                        W1 = [[ 17.88628473   4.36509851   0.96497468]
                         [-18.63492703  -2.77388203  -3.54758979]]
                        b1 = [[0.]
                         [0.]]
                        W2 = [[-0.82741481 -6.27000677]]
                        b2 = [[0.]]
                        """);
    }

    /** And its He weights of [2, 4, 1], where a value ends in a 0. */
    @Test
    void hesWeightsOfTheNotebook() {
        assertThat(Cli.run("initializers", "he", "--layers", "2,4,1").out()).isEqualTo("""
                        weight seed 3, streams numpy
                        he initialization
                        W1 = [[ 1.78862847  0.43650985]
                         [ 0.09649747 -1.8634927 ]
                         [-0.2773882  -0.35475898]
                         [-0.08274148 -0.62700068]]
                        b1 = [[0.]
                         [0.]
                         [0.]
                         [0.]]
                        W2 = [[-0.03098412 -0.33744411 -0.92904268  0.62552248]]
                        b2 = [[0.]]
                        """);
    }

    /** print(np.array([[1e-5, 1.0]])), and where sizes are 1,000 times apart: np.array([[1788.62847, 4.365e-1], [1, 2]]). */
    @Test
    void powersOfTenWhereSizesAreFarApart() {
        assertThat(NumPyArray.of(new double[] {1e-5, 1}, 2)).isEqualTo("[[1.e-05 1.e+00]]");
        assertThat(NumPyArray.of(new double[] {1788.62847, 0.4365, 1, -2}, 2))
                .isEqualTo("[[ 1.78862847e+03  4.36500000e-01]\n [ 1.00000000e+00 -2.00000000e+00]]");
    }

    @Test
    void moreWeightsThanAPersonReadsAreRefused() {
        Cli call = Cli.run("initializers", "he", "--layers", "1001,1");
        assertThat(call.exit()).isEqualTo(2);
        assertThat(call.err())
                .contains("W1 has 1001 weights")
                .contains("--save-weights")
                .hasLineCount(1);
    }
}
