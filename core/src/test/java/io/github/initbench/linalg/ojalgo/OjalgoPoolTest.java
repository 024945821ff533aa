package io.github.initbench.linalg.ojalgo;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import org.junit.jupiter.api.Test;
import org.ojalgo.matrix.operation.MultiplyNeither;

/** ojAlgo's limit on threads is the process's. */
class OjalgoPoolTest {

    @Test
    void anotherBackendDoesNotTakeItsThreads() {
        OjalgoProvider provider = new OjalgoProvider();
        for (Dtype dtype : Dtype.values()) {
            try (Backend<?> two = provider.create(new BackendOptions(2, dtype))) {
                provider.probe(); // with one thread
                Backends.multiplyTwoByTwo(two);
                assertThat(MultiplyNeither.PARALLELISM.getAsInt())
                        .isEqualTo(two.info().threads())
                        .isEqualTo(2);
            }
        }
    }
}
