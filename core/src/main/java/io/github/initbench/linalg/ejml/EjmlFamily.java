package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import java.util.Set;
import org.ejml.EjmlVersion;
import org.ejml.concurrency.EjmlConcurrency;

/** What the providers of EJML's algorithms share: each algorithm is a backend of its own, as they differ in all but their jars. */
abstract class EjmlFamily implements BackendProvider {

    /** A new backend; the options have been found supported. */
    abstract Backend<?> open(BackendOptions options);

    @Override
    public final Set<Dtype> dtypes() {
        return Set.of(Dtype.values());
    }

    @Override
    public final Availability probe() {
        try {
            for (Dtype dtype : Dtype.values()) {
                try (Backend<?> backend = open(new BackendOptions(1, dtype))) {
                    Backends.multiplyTwoByTwo(backend);
                }
            }
            return new Availability.Available();
        } catch (IllegalStateException | LinkageError e) {
            return new Availability.Unavailable(
                    "EJML: " + e, "put ejml-core, ejml-ddense and ejml-fdense of one version on the class path");
        }
    }

    @Override
    public final Backend<?> create(BackendOptions options) {
        options.requireSupportedBy(this);
        return open(options);
    }

    static BackendInfo info(String backend, int threads, Dtype dtype) {
        return new BackendInfo(backend, "EJML", EjmlVersion.VERSION, "java", threads, dtype, false);
    }

    /**
     * Gives EJML's pool so many threads, and reads back how many it has.
     *
     * <p>The pool is the process's, and another backend may have changed it since: so it is asked for at each product.
     */
    static int limitThreads(int threads) {
        if (EjmlConcurrency.getMaxThreads() != threads) { // setting it anew makes another pool
            EjmlConcurrency.setMaxThreads(threads);
        }
        return EjmlConcurrency.getMaxThreads();
    }
}
