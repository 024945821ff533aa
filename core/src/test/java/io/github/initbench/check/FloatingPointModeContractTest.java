package io.github.initbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.process.ChangedFloatingPoint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The contract on a library that leaves the floating-point mode changed. */
class FloatingPointModeContractTest {

    private static final String CHECK = "provider: a product leaves the floating-point mode as it was";

    /** The reference, by a provider that flushes denormals to zero as it loads. */
    private record Flushing(BackendProvider reference) implements BackendProvider {
        @Override
        public String name() {
            return "flushing";
        }

        @Override
        public Availability probe() {
            return reference.probe();
        }

        @Override
        public Backend<?> open(BackendOptions options) {
            ChangedFloatingPoint.set(ChangedFloatingPoint.FLUSH_TO_ZERO);
            return reference.create(options);
        }
    }

    @Test
    void itIsCaught() {
        ChangedFloatingPoint.assumePossible();
        assertThat(ChangedFloatingPoint.inThread(() -> check(new Flushing(Backends.named("reference")))))
                .isEqualTo(
                        new CheckResult(CHECK, false, "gemm: after it, this thread flushes denormal results to zero"));
    }

    @Test
    void oneThatLeavesItAlonePasses() {
        assertThat(check(Backends.named("reference"))).isEqualTo(new CheckResult(CHECK, true, ""));
    }

    private static CheckResult check(BackendProvider provider) {
        List<Check> checks = new ProviderContract(provider, BackendOptions.DEFAULT)
                .checks().stream().filter(c -> c.name().equals(CHECK)).toList();
        assertThat(checks).hasSize(1);
        return checks.get(0).run();
    }
}
