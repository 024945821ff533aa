package io.github.initbench.acceptance.backend;

import io.github.initbench.acceptance.RequiredBackends;
import io.github.initbench.check.GoldenLength;
import io.github.initbench.contract.BackendContract;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.util.List;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The published contract for every backend on the class path but ejml, for which core's own tests run it.
 *
 * <p>Its golden runs as far as set by the property golden.length.
 */
@ParameterizedClass
@MethodSource("backends")
class BackendContractsTest extends BackendContract {

    @Parameter
    String backend = "";

    static List<String> backends() {
        return Backends.providers().stream()
                .map(BackendProvider::name)
                .filter(name -> !name.equals("ejml"))
                .toList();
    }

    @Override
    protected BackendProvider provider() {
        return Backends.named(backend);
    }

    /** What the build does not require. */
    @Override
    protected boolean mayBeUnavailable() {
        return !RequiredBackends.NAMES.contains(backend);
    }

    @Override
    protected GoldenLength goldenLength(BackendOptions options) {
        return GoldenLength.valueOf(System.getProperty("golden.length", "PREFIX"));
    }
}
