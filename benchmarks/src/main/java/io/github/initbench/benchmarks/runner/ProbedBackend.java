package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.worker.WorkerClient;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.linalg.Availability.Unavailable;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * A backend as its own process found it on this machine; one that lacks what is asked of it is unavailable.
 *
 * @param name the provider's
 * @param info what computes, where it works
 * @param reason why it does not work; empty where it does
 * @param remedy what to do about it; empty where it works
 */
public record ProbedBackend(String name, Optional<BackendInfo> info, String reason, String remedy) {

    /** Probes every provider on the class path, each in a process of its own. */
    public static List<ProbedBackend> all(BackendOptions options) {
        return all(List.of(options));
    }

    /** As above, where several options are asked for one after the other: who lacks one of them is unavailable. */
    public static List<ProbedBackend> all(List<BackendOptions> asked) {
        return probeAll(Backends.providers().stream().map(BackendProvider::name).toList(), asked);
    }

    /**
     * Refuses a name that no provider on the class path has, and options that its library lacks. Starts no process where all is well.
     *
     * @throws IllegalArgumentException if one is unknown, see {@link #required}, or lacks what is asked
     */
    public static void requireKnown(List<String> names, BackendOptions options) {
        List<String> known =
                Backends.providers().stream().map(BackendProvider::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown backend '" + name + "'; " + describe(all(options)));
            }
            options.requireSupportedBy(Backends.named(name)); // which also refuses a name that two providers share
        }
    }

    /**
     * The named backends, which must all work.
     *
     * @throws IllegalArgumentException if one is unknown, lacks what is asked or does not work; the message lists all that do, and for those
     *     that do not, why and the remedy
     */
    public static List<ProbedBackend> required(List<String> names, BackendOptions options) {
        requireKnown(names, options);
        List<ProbedBackend> probed = probeAll(names, List.of(options));
        if (probed.stream().anyMatch(p -> p.info().isEmpty())) {
            String missing = probed.stream()
                    .filter(p -> p.info().isEmpty())
                    .map(ProbedBackend::name)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("backend " + missing + " does not work here; " + describe(all(options)));
        }
        return probed;
    }

    /**
     * Refuses to go on with nothing.
     *
     * @throws IllegalArgumentException if no backend works; the message says of each why
     */
    public static void requireAny(List<ProbedBackend> probed) {
        if (probed.stream().allMatch(p -> p.info().isEmpty())) {
            throw new IllegalArgumentException("no backend works here as asked; " + describe(probed));
        }
    }

    /** What computes in the backend of that name; empty where it does not work, or is none of these. */
    static Optional<BackendInfo> info(List<ProbedBackend> probed, String name) {
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

    private static String describe(List<ProbedBackend> all) {
        String available = all.stream()
                .filter(p -> p.info().isPresent())
                .map(ProbedBackend::name)
                .collect(Collectors.joining(", "));
        String unavailable = all.stream()
                .filter(p -> p.info().isEmpty())
                .map(p -> "; " + p.whyNot())
                .collect(Collectors.joining());
        return "available: " + (available.isEmpty() ? "none" : available) + unavailable;
    }

    /** In the order of the names; several at once, as nothing is timed here and most of the time is the start of a JVM. */
    static List<ProbedBackend> probeAll(List<String> names, List<BackendOptions> asked) {
        ExecutorService pool = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        try {
            List<Future<ProbedBackend>> probes = names.stream()
                    .map(name -> pool.submit(() -> probe(name, asked)))
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

    /** The backend of that name. */
    static ProbedBackend probe(String name, List<BackendOptions> asked) {
        try {
            BackendProvider provider = Backends.named(name);
            Optional<Unavailable> lack = asked.stream()
                    .flatMap(options -> options.lackedBy(provider).stream())
                    .findFirst();
            if (lack.isPresent()) {
                return new ProbedBackend(
                        name, Optional.empty(), lack.get().reason(), lack.get().remedy());
            }
            WorkerMessage answer = WorkerClient.of(name, asked.get(0)).probe();
            if (answer instanceof WorkerMessage.Info found) {
                return new ProbedBackend(name, Optional.of(found.info()), "", "");
            }
            if (answer instanceof WorkerMessage.Unavailable unavailable) {
                return new ProbedBackend(name, Optional.empty(), unavailable.reason(), unavailable.remedy());
            }
            return new ProbedBackend(name, Optional.empty(), "its probe answered " + answer, "report it");
        } catch (IOException | RuntimeException e) { // a third party's provider may throw anything
            return new ProbedBackend(
                    name, Optional.empty(), String.valueOf(e.getMessage()), "mend it, or take it off the class path");
        }
    }
}
