package io.github.initbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.contract.BackendContract;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The published contract for every backend on the class path.
 *
 * <p>Golden runs are complete in float64 for ejml, and for all where the property golden.length asks for it; otherwise see
 * {@link GoldenLength}.
 */
class BackendChecksTest {

    private static final String COMPLETE_IN_FLOAT64 = "ejml";

    private static final GoldenLength LENGTH = GoldenLength.valueOf(System.getProperty("golden.length", "PREFIX"));

    private static final List<String> REQUIRED = Arrays.asList(
            System.getProperty("required.backends", "reference,ejml,jblas,simd").split(",", -1));

    @Test
    void everyRequiredBackendIsOnTheClassPath() {
        assertThat(Backends.providers()).extracting(BackendProvider::name).containsAll(REQUIRED);
    }

    @TestFactory
    Stream<DynamicContainer> checks() {
        return Backends.providers().stream().flatMap(provider -> new Contract(provider).contract());
    }

    /** The contract of one of them. What the build does not require may be unavailable here. */
    private static final class Contract extends BackendContract {
        private final BackendProvider provider;

        Contract(BackendProvider provider) {
            this.provider = provider;
        }

        @Override
        protected BackendProvider provider() {
            return provider;
        }

        @Override
        protected boolean mayBeUnavailable() {
            return !REQUIRED.contains(provider.name());
        }

        @Override
        protected GoldenLength goldenLength(BackendOptions options) {
            boolean always = options.dtype() == Dtype.FLOAT64 && provider.name().equals(COMPLETE_IN_FLOAT64);
            return always ? GoldenLength.COMPLETE : LENGTH;
        }
    }
}
