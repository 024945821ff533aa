package io.github.initbench.linalg.ejml;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.util.List;
import org.ejml.concurrency.EjmlConcurrency;
import org.junit.jupiter.api.Test;

/** EJML's pool is the process's. */
class EjmlPoolTest {

    @Test
    void anotherBackendDoesNotTakeItsThreads() {
        for (BackendProvider provider : List.of(new EjmlMtProvider(), new EjmlBlockProvider())) {
            for (Dtype dtype : Dtype.values()) {
                try (Backend<?> two = provider.create(new BackendOptions(2, dtype))) {
                    provider.probe(); // with one thread
                    Backends.multiplyTwoByTwo(two);
                    assertThat(EjmlConcurrency.getMaxThreads())
                            .isEqualTo(two.info().threads())
                            .isEqualTo(2);
                }
            }
        }
    }
}
