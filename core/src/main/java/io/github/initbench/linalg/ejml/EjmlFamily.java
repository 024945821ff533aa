package io.github.initbench.linalg.ejml;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Dtype;
import java.util.Set;
import org.ejml.EjmlVersion;
import org.ejml.concurrency.EjmlConcurrency;

/** What the providers of EJML's algorithms share: each algorithm is a backend of its own, as they differ in all but their jars. */
abstract class EjmlFamily implements BackendProvider {

    @Override
    public final Set<Dtype> dtypes() {
        return Set.of(Dtype.values());
    }

    @Override
    public final Availability probe() {
        return Availability.ofProducts(
                this, "put ejml-core, ejml-ddense and ejml-fdense of one version on the class path");
    }

    static BackendInfo info(String backend, int threads, Dtype dtype) {
        return new BackendInfo(backend, "EJML", EjmlVersion.VERSION, "java", threads, dtype, false);
    }

    /**
     * Gives EJML's pool so many threads, and reads back how many it has.
     *
     * <p>The pool is the process's, and another backend may have changed it since: so it is set at each product.
     */
    static int limitThreads(int threads) {
        if (EjmlConcurrency.getMaxThreads() != threads) { // setting it anew makes another pool
            EjmlConcurrency.setMaxThreads(threads);
        }
        return EjmlConcurrency.getMaxThreads();
    }
}
