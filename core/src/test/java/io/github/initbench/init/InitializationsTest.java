package io.github.initbench.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.random.RandomState;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitializationsTest {

    @Test
    void namesInOrder() {
        assertThat(Initializations.all())
                .extracting(CatalogueEntry::name)
                .startsWith("zeros", "random", "he", "xavier")
                .contains("orthogonal:gain=1", "uniform:min=-0.05:max=0.05");
        assertThat(Initializations.all())
                .allMatch(entry -> Initializations.named(entry.name()).equals(entry));
    }

    @Test
    void unknownNameListsThoseThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Initializations.named("foo"))
                .withMessageStartingWith("unknown initializer 'foo'; available: zeros, random, he, xavier, ");
    }

    /** A framework's default that is unknown is no value of a parameter. */
    @Test
    void unknownDefaultsOfFrameworksAreNames() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Initializations.named("toch:linear"))
                .withMessageStartingWith("unknown initializer 'toch:linear'; available: zeros, ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Initializations.named("torch:conv2d"))
                .withMessageStartingWith("unknown initializer 'torch:conv2d'; available: zeros, ")
                .withMessageContaining("torch:linear, keras:dense, flax:dense, mlx:linear");
    }

    @Test
    void valuesAreGivenBehindTheName() {
        assertThat(Initializations.named("normal:sd=0.1").layerRule().orElseThrow())
                .isEqualTo(new Gaussian(0.1));
        assertThat(Initializations.named("uniform:max=1").name()).isEqualTo("uniform:min=-0.05:max=1");
        assertThat(Initializations.named("sparse:sd=2:sparsity=0.5").layerRule().orElseThrow())
                .isEqualTo(new Sparse(0.5, 2));
    }

    /** As documented: Keras and JAX truncate what they call normal, PyTorch does not. */
    @ParameterizedTest
    @CsvSource({
        "glorot_uniform, glorot-uniform",
        "GlorotUniform, glorot-uniform",
        "GlorotNormal, glorot-truncated",
        "he_normal, he-truncated",
        "HeNormal, he-truncated",
        "LecunNormal, lecun-truncated",
        "xavier_uniform_, glorot-uniform",
        "xavier_normal_, glorot-normal",
        "xavier_normal, glorot-truncated",
        "kaiming_normal_, he",
        "kaiming_normal, he-truncated",
        "RandomNormal, normal:sd=0.05",
        "RandomNormal:sd=2, normal:sd=2",
        "normal_, normal:sd=1",
        "trunc_normal_, truncated-normal:sd=1",
        "uniform_, uniform:min=0:max=1",
        "eye_, identity:gain=1",
        "Orthogonal, orthogonal:gain=1",
        "Zeros, zeros",
    })
    void namesOfFrameworksAreUnderstood(String theirs, String ours) {
        assertThat(Initializations.named(theirs).name()).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "he:sd=1        | initializer he takes no 'sd'; it has no parameters",
                "normal:gain=1  | initializer normal takes no 'gain'; available: sd",
                "sparse:x=1     | initializer sparse takes no 'x'; available: sparsity, sd",
                "normal:sd      | initializer 'normal:sd': 'sd' is no name=number, or is there twice; write it once, as in normal:sd=0.1",
                "normal:sd=a    | initializer 'normal:sd=a': 'sd=a' is no name=number, or is there twice; write it once, as in normal:sd=0.1",
                "normal:        | initializer 'normal:': '' is no name=number, or is there twice; write it once, as in normal:sd=0.1",
                "normal:sd=1:sd=2 | initializer 'normal:sd=1:sd=2': 'sd=2' is no name=number, or is there twice; write it once, as in normal:sd=0.1",
                "normal:sd=-1   | normal: standard deviation -1.0; give a finite number >= 0",
                "uniform:min=2  | uniform: min 2.0, max 0.05; give finite numbers, min at most max",
                "orthogonal:gain=NaN | orthogonal: gain NaN is not finite; give a finite one",
                "torch:linear:x=1    | initializer torch:linear takes no 'x'; it has no parameters",
                "sparse:sparsity=2   | sparse: sparsity 2.0; give a number from 0 to 1"
            })
    void wrongValuesAreNamed(String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Initializations.named(text))
                .withMessage(message);
    }

    @Test
    void badShapesAreRefusedBeforeAnythingIsDrawn() {
        for (Initializer initializer : Initializations.all().stream()
                .flatMap(entry -> entry.layerRule().stream())
                .toList()) {
            RandomState random = new RandomState(1);
            double[] w = {7, 7, 7, 7, 7};
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> initializer.fill(w, 3, 2, random))
                    .withMessage("fill: w has 5 values; fanOut x fanIn is 2x3 = 6");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> initializer.fill(new double[0], 0, 2, random))
                    .withMessage("fill: fanIn 0, fanOut 2; each must be at least 1");
            assertThatIllegalArgumentException().isThrownBy(() -> initializer.fill(w, 65536, 65536, random));
            assertThat(w).containsOnly(7);
            assertThat(random.nextWord()).isEqualTo(new RandomState(1).nextWord());
        }
    }

    @Test
    void constantFillsAndDrawsNothing() {
        RandomState random = new RandomState(1);
        double[] w = new double[6];
        new Constant(0.25).fill(w, 3, 2, random);
        assertThat(w).containsOnly(0.25);
        assertThat(random.nextWord()).isEqualTo(new RandomState(1).nextWord());
    }

    @Test
    void badParametersAreNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constant(Double.NaN))
                .withMessage("constant: value NaN is not finite; give a finite one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Gaussian(-1))
                .withMessage("normal: standard deviation -1.0; give a finite number >= 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Gaussian(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogueEntry(
                        "He", "W = 0", "here", List.of(), values -> new LayerByLayer(new Constant(0))))
                .withMessageContaining("name 'He'");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new CatalogueEntry("he", "W = 0", " ", List.of(), values -> new LayerByLayer(new Constant(0))))
                .withMessageContaining("he lacks its formula or its source");
    }

    /** PyTorch cuts at 2, not at two standard deviations: of another standard deviation there is none of ours. */
    @Test
    void pyTorchsTruncatedNormalHasNoOtherStandardDeviation() {
        assertThat(Initializations.named("trunc_normal_").name()).isEqualTo("truncated-normal:sd=1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Initializations.named("trunc_normal_:sd=0.02"))
                .withMessageContaining("cuts at -2 and 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Initializations.named("trunc_normal_:0.02"))
                .withMessageContaining("cuts at -2 and 2");
    }
}
