package io.github.initbench.init;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.initbench.random.RandomState;
import org.junit.jupiter.api.Test;

class InitializersTest {

    @Test
    void namesInOrder() {
        assertThat(Initializers.all())
                .extracting(CatalogueEntry::name)
                .containsExactly("zeros", "random", "he", "xavier");
        assertThat(Initializers.all())
                .allMatch(entry -> Initializers.named(entry.name()).equals(entry));
    }

    @Test
    void unknownNameListsThoseThatExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Initializers.named("foo"))
                .withMessage("unknown initializer 'foo'; available: zeros, random, he, xavier");
    }

    @Test
    void badShapesAreRefusedBeforeAnythingIsDrawn() {
        for (CatalogueEntry entry : Initializers.all()) {
            Initializer initializer = entry.initializer();
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
                .withMessage("gaussian: standard deviation -1.0; give a finite number >= 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Gaussian(Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogueEntry("He", "W = 0", "here", new Constant(0)))
                .withMessageContaining("name 'He'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CatalogueEntry("he", "W = 0", " ", new Constant(0)))
                .withMessageContaining("he lacks its formula or its source");
    }
}
