package io.github.initbench.linalg.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The provider in a JVM without the Vector API's module, such as this one. */
class SimdProviderTest {

    private final BackendProvider provider = Backends.named("simd");

    @BeforeEach
    void withoutTheModule() {
        assumeFalse(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    }

    @Test
    void probeNamesTheFlag() {
        assertThat(provider.probe())
                .isEqualTo(new Availability.Unavailable(
                        "simd: this JVM runs without the module jdk.incubator.vector",
                        "start it with --add-modules=jdk.incubator.vector"));
    }

    @Test
    void argumentsAreTheFlagAndHowKernelsAreCompiled() {
        assertThat(provider.jvmArguments())
                .startsWith("--add-modules=jdk.incubator.vector", "-XX:ObjectAlignmentInBytes=64")
                .contains(
                        "-XX:CompileCommand=dontinline,io.github.initbench.linalg.simd.Tile::*",
                        "-XX:CompileCommand=dontinline,io.github.initbench.linalg.simd.FloatTile::*",
                        "-XX:CompileCommand=inline,io.github.initbench.linalg.simd.VectorMath::*",
                        "-XX:CompileCommand=CompileThresholdScaling,io.github.initbench.errorfree.*::*,0.002",
                        "-XX:CompileCommand=CompileThresholdScaling,io.github.initbench.linalg.*::*,0.002",
                        "-XX:CompileCommand=CompileThresholdScaling,io.github.initbench.train.*::*,0.002")
                .endsWith("-XX:CompileCommand=CompileThresholdScaling,io.github.initbench.linalg.simd.*::*,0.02");
    }

    @Test
    void createNamesTheFlag() {
        assertThatIllegalStateException()
                .isThrownBy(() -> provider.create(BackendOptions.DEFAULT))
                .withMessage("simd: this JVM runs without the module jdk.incubator.vector; start it with "
                        + "--add-modules=jdk.incubator.vector");
    }

    @Test
    void secondThreadIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.create(new BackendOptions(2, Dtype.FLOAT64)))
                .withMessage("simd: 2 threads requested, but its products use one; use 1");
    }
}
