package io.github.initbench.benchmarks.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.catalogue.UnknownNameException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong name is answered with the nearest, if one is near. */
class NearestTest {

    private static final List<String> NAMES =
            List.of("reference", "ejml", "ejml-mt", "jblas", "jblas-tuned", "openblas", "simd", "xavier");

    @ParameterizedTest
    @CsvSource({"ejlm, ejml", "EJML, ejml", "jblass, jblas", "jblas_tuned, jblas-tuned", "smid, simd", "xaver, xavier"})
    void whatIsMistypedIsFound(String wrong, String right) {
        assertThat(Nearest.to(wrong, NAMES)).contains(right);
    }

    @ParameterizedTest
    @CsvSource({"foo", "mkl", "orthogonal", "''"})
    void whatIsSomethingElseIsNot(String wrong) {
        assertThat(Nearest.to(wrong, NAMES)).isEmpty();
    }

    @Test
    void dashesMakeNoOptionsSimilar() {
        assertThat(Nearest.to("--foo", List.of("--forks", "--format"))).isEmpty();
        assertThat(Nearest.to("--bakend", List.of("--forks", "--backend"))).contains("--backend");
    }

    @Test
    void theQuestionStandsBeforeTheList() {
        assertThat(Nearest.message(new UnknownNameException("backend", "ejlm", NAMES)))
                .startsWith("unknown backend 'ejlm'; did you mean ejml? available: reference, ejml, ");
        assertThat(Nearest.message(new UnknownNameException("backend", "foo", NAMES)))
                .startsWith("unknown backend 'foo'; available: reference, ejml, ");
    }
}
