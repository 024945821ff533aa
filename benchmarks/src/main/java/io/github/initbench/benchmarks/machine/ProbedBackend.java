package io.github.initbench.benchmarks.machine;

import io.github.initbench.benchmarks.worker.Workers;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.Backends;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A backend as its own process found it on this machine; one that lacks the requested options is unavailable.
 *
 * @param name the provider's
 * @param info what computes, where it works
 * @param reason why it does not work; empty where it does
 * @param remedy what to do about it; empty where it works
 */
public record ProbedBackend(String name, Optional<BackendInfo> info, String reason, String remedy) {

    /** Probes every provider on the class path, each in a process of its own. */
    public static List<ProbedBackend> all(BackendOptions options) throws IOException {
        return all(List.of(options));
    }

    /** As above, with several options in turn: a backend that lacks one of them is unavailable. */
    public static List<ProbedBackend> all(List<BackendOptions> requested) throws IOException {
        return named(Backends.names(), requested);
    }

    /** As above, in workers that go on. */
    public static List<ProbedBackend> all(Workers workers, BackendOptions options) {
        return probeAll(workers, Backends.names(), List.of(options));
    }

    /** Probes those providers, in the order of the names. */
    public static List<ProbedBackend> named(List<String> names, List<BackendOptions> requested) throws IOException {
        try (Workers workers = Workers.forProbes()) {
            return probeAll(workers, names, requested);
        }
    }

    /**
     * Refuses a name that no provider on the class path has, and options that its library lacks. Starts no process.
     *
     * @throws IllegalArgumentException if one is unknown, or lacks what is requested
     */
    public static void requireKnown(List<String> names, BackendOptions options) {
        for (String name : names) {
            options.requireSupportedBy(Backends.named(name));
        }
    }

    /**
     * The named backends, which must all work.
     *
     * @throws IllegalArgumentException as {@link #requireKnown}
     * @throws UnavailableBackendsException if one does not work
     */
    public static List<ProbedBackend> required(List<String> names, BackendOptions options) throws IOException {
        try (Workers workers = Workers.forProbes()) {
            return required(workers, names, options);
        }
    }

    /** As above, in workers that go on. */
    public static List<ProbedBackend> required(Workers workers, List<String> names, BackendOptions options) {
        requireKnown(names, options);
        List<ProbedBackend> probed = probeAll(workers, names, List.of(options));
        List<String> lines = whyNot(probed);
        if (!lines.isEmpty()) {
            throw new UnavailableBackendsException(lines);
        }
        return probed;
    }

    /**
     * Refuses to go on with nothing.
     *
     * @throws UnavailableBackendsException if no backend works
     */
    public static void requireAny(List<ProbedBackend> probed) {
        List<String> lines = whyNot(probed);
        if (lines.size() == probed.size()) {
            throw new UnavailableBackendsException(lines);
        }
    }

    private static List<String> whyNot(List<ProbedBackend> probed) {
        return probed.stream()
                .filter(backend -> backend.info().isEmpty())
                .map(ProbedBackend::whyNot)
                .toList();
    }

    /** What computes in the backend of that name; empty where it does not work, or is none of these. */
    public static Optional<BackendInfo> info(List<ProbedBackend> probed, String name) {
        return probed.stream().filter(p -> p.name().equals(name)).findFirst().flatMap(ProbedBackend::info);
    }

    /** Why the backend does not work and what to do about it, on one line. */
    public String whyNot() {
        return name + " is unavailable: " + reason + "; " + remedy;
    }

    /** The line that a reader of the backend's figures must see; empty where there is none. */
    public Optional<String> warning() {
        return info.flatMap(ProbedBackend::warning);
    }

    /** The line that a reader of such a backend's figures must see; empty where there is none. */
    public static Optional<String> warning(BackendInfo info) {
        return Optional.ofNullable(info.warning()).map(warning -> "WARNING: " + info.backend() + ": " + warning);
    }

    /** In the order of the names; several at once, as nothing is timed here and most of the time is the start of a JVM. */
    private static List<ProbedBackend> probeAll(Workers workers, List<String> names, List<BackendOptions> requested) {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<ProbedBackend>> probes = names.stream()
                    .map(name -> pool.submit(() -> Probe.of(workers, name, requested)))
                    .toList();
            List<ProbedBackend> probed = new ArrayList<>();
            for (Future<ProbedBackend> probe : probes) {
                probed.add(probe.get());
            }
            return probed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("backends: interrupted while they were probed; start again", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("backends: a probe ended without an answer: " + e, e);
        } finally {
            pool.shutdownNow();
        }
    }
}
