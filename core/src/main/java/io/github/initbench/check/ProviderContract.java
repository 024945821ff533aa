package io.github.initbench.check;

import static io.github.initbench.check.Host.require;
import static io.github.initbench.check.Host.requireRefused;

import io.github.initbench.activation.Relu;
import io.github.initbench.linalg.Availability;
import io.github.initbench.linalg.Backend;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.CheckedBackend;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.Matrix;
import io.github.initbench.linalg.Transpose;
import io.github.initbench.linalg.process.FloatingPointMode;
import io.github.initbench.loss.BinaryCrossEntropy;
import java.util.ArrayList;
import java.util.List;

/** What a provider and the life of its backends must satisfy. */
final class ProviderContract {

    private final BackendProvider provider;
    private final BackendOptions options;

    ProviderContract(BackendProvider provider, BackendOptions options) {
        this.provider = provider;
        this.options = options;
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>(List.of(
                new Check("provider: the probe finds the backend available", this::probe),
                new Check("provider: the environment that it needs is set", this::environment),
                new Check("provider: info names backend, library, version, kernel, threads, dtype", this::info),
                new Check("provider: create gives a backend with its checks", this::checked),
                new Check("provider: a product leaves the floating-point mode as it was", this::floatingPointMode),
                new Check(
                        "backend: every operation after close is refused", () -> afterClose(provider.create(options))),
                new Check("backend: a matrix of another instance is refused", () -> foreign(provider))));
        for (BackendOptions beyond : beyondTheProvider()) {
            checks.add(new Check(
                    "provider: " + beyond.dtype().key() + " with " + beyond.threads() + " threads is refused",
                    () -> refused(beyond)));
        }
        return checks;
    }

    /** Types that it does not declare; more threads than it or the machine has. */
    private List<BackendOptions> beyondTheProvider() {
        List<BackendOptions> beyond = new ArrayList<>();
        for (Dtype dtype : Dtype.values()) {
            if (!provider.dtypes().contains(dtype)) {
                beyond.add(new BackendOptions(1, dtype));
            }
        }
        int cores = Runtime.getRuntime().availableProcessors();
        beyond.add(new BackendOptions((provider.multithreaded() ? cores : 1) + 1, options.dtype()));
        return beyond;
    }

    /** Refused before anything is created, with the words that every backend has for it. */
    private void refused(BackendOptions beyond) {
        String words = messageOf(() -> beyond.requireSupportedBy(provider));
        String message = messageOf(() -> provider.create(beyond).close());
        require(message.equals(words), () -> "create says \"" + message + "\", requireSupportedBy \"" + words + "\"");
    }

    private static String messageOf(Runnable call) {
        try {
            call.run();
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        throw new CheckFailedException("options that the provider does not declare were accepted");
    }

    private void probe() {
        Availability availability = provider.probe();
        require(availability instanceof Availability.Available, availability::toString);
    }

    private void environment() {
        provider.environment(options)
                .forEach((key, value) -> require(
                        value.equals(System.getenv(key)),
                        () -> key + " is " + System.getenv(key) + ", the provider needs " + value));
    }

    private void checked() {
        try (Backend<?> backend = provider.create(options)) {
            require(
                    backend instanceof CheckedBackend,
                    () -> "create gives a " + backend.getClass().getName() + "; override open instead");
        }
    }

    private void info() {
        try (Backend<?> backend = provider.create(options)) {
            BackendInfo info = backend.info();
            require(info.backend().equals(provider.name()), () -> "backend is " + info.backend());
            require(
                    !info.library().isBlank()
                            && !info.version().isBlank()
                            && !info.kernel().isBlank(),
                    info::toString);
            require(info.threads() == options.threads(), info::toString);
            require(info.dtype() == options.dtype(), info::toString);
        }
    }

    /** Larger than the products that libraries compute themselves, so that the native code is what ran. */
    private void floatingPointMode() {
        try (Backend<?> backend = provider.create(options)) {
            multiply(backend, 64);
        }
        FloatingPointMode.fault().ifPresent(fault -> {
            throw new CheckFailedException("gemm: after it, this thread " + fault);
        });
    }

    private static <M extends Matrix> void multiply(Backend<M> backend, int size) {
        M c = backend.zeros(size, size);
        backend.gemm(Transpose.NO, Transpose.NO, 1.0, backend.zeros(size, size), backend.zeros(size, size), 0.0, c);
    }

    private static <M extends Matrix> void afterClose(Backend<M> backend) {
        M x = backend.zeros(1, 1);
        M y = backend.zeros(1, 1);
        M z = backend.zeros(1, 1);
        double[] host = new double[1];
        backend.close();
        backend.close();
        List<Runnable> calls = List.of(
                () -> backend.zeros(1, 1),
                () -> backend.writeColumns(host, 0, 1, 1, x, 0, 1),
                () -> backend.readColumns(x, 0, 1, host, 0, 1, 1),
                () -> backend.gemm(Transpose.NO, Transpose.NO, 1.0, x, y, 0.0, z),
                () -> backend.axpy(1.0, x, y),
                () -> backend.scale(1.0, x),
                () -> backend.copy(x, y),
                () -> backend.multiplyElements(x, y),
                () -> backend.dot(x, y),
                () -> backend.addToEachColumn(x, y),
                () -> backend.rowSums(x, y),
                () -> backend.activate(new Relu(), x, y),
                () -> backend.multiplyByDerivative(new Relu(), x, y, z),
                () -> backend.multiplyBySecondDerivative(new Relu(), x, y, z),
                () -> backend.dense(x, y, z, new Relu(), x, x),
                () -> backend.denseGradient(new Relu(), x, y, z, z, x, y, z, null),
                () -> backend.lossGradient(new BinaryCrossEntropy(), x, y, z),
                () -> backend.lossCurvature(new BinaryCrossEntropy(), x, y, z));
        for (Runnable call : calls) {
            requireRefused("after close", IllegalStateException.class, call);
        }
    }

    private void foreign(BackendProvider from) {
        try (Backend<?> one = from.create(options);
                Backend<?> other = from.create(options)) {
            mixed(one, other);
        }
    }

    /** Two instances of one provider have one matrix type: the compiler cannot tell them apart, the backend must. */
    @SuppressWarnings("unchecked")
    private static <M extends Matrix> void mixed(Backend<M> one, Backend<?> other) {
        M theirs = (M) other.zeros(1, 1);
        M ours = one.zeros(1, 1);
        M out = one.zeros(1, 1);
        requireRefused(
                "gemm",
                IllegalArgumentException.class,
                () -> one.gemm(Transpose.NO, Transpose.NO, 1.0, theirs, ours, 0.0, out));
        requireRefused("axpy", IllegalArgumentException.class, () -> one.axpy(1.0, ours, theirs));
        requireRefused("scale", IllegalArgumentException.class, () -> one.scale(1.0, theirs));
    }
}
