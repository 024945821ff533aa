package io.github.initbench.linalg.jblas;

import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;

/** Loads jblas in a JVM of its own and prints fields between tabs: what {@code probe} or {@code create N} gives. */
public final class JblasWorker {

    private JblasWorker() {}

    public static void main(String[] args) {
        BackendProvider provider = Backends.named("jblas");
        System.out.println(args[0].equals("probe") ? probe(provider) : create(provider, Integer.parseInt(args[1])));
    }

    private static String probe(BackendProvider provider) {
        Availability availability = provider.probe();
        return availability instanceof Availability.Unavailable unavailable
                ? "unavailable\t" + unavailable.reason() + "\t" + unavailable.remedy()
                : "available";
    }

    private static String create(BackendProvider provider, int threads) {
        try (Backend<?> backend = provider.create(new BackendOptions(threads, Dtype.FLOAT64))) {
            BackendInfo info = backend.info();
            return "created\t" + info.version() + "\t" + info.kernel() + "\t" + info.threads();
        } catch (IllegalArgumentException e) {
            return "refused\t" + e.getMessage();
        }
    }
}
