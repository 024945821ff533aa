package io.github.initbench.benchmarks.runner;

import io.github.initbench.benchmarks.worker.WorkerClient;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.linalg.BackendInfo;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A backend as its own process found it on this machine.
 *
 * @param name the provider's
 * @param info what computes, where it works
 * @param reason why it does not work; empty where it does
 * @param remedy what to do about it; empty where it works
 */
public record ProbedBackend(String name, Optional<BackendInfo> info, String reason, String remedy) {

    /** Probes every provider on the class path, each in a process of its own. */
    public static List<ProbedBackend> all() {
        List<ProbedBackend> probed = new ArrayList<>();
        for (BackendProvider provider : Backends.providers()) {
            probed.add(probe(provider.name()));
        }
        return probed;
    }

    /**
     * Refuses a name that no provider on the class path has.
     *
     * @throws IllegalArgumentException if one is unknown; see {@link #required}
     */
    public static void requireKnown(List<String> names) {
        List<String> known =
                Backends.providers().stream().map(BackendProvider::name).toList();
        for (String name : names) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException("unknown backend '" + name + "'; " + describe(all()));
            }
            BackendProvider unused = Backends.named(name); // refuses a name that two providers share
        }
    }

    /**
     * The named backends, which must all work.
     *
     * @throws IllegalArgumentException if one is unknown or does not work; the message lists all that do, and for those
     *     that do not, why and the remedy
     */
    public static List<ProbedBackend> required(List<String> names) {
        requireKnown(names);
        List<ProbedBackend> probed = names.stream().map(ProbedBackend::probe).toList();
        if (probed.stream().anyMatch(p -> p.info().isEmpty())) {
            String missing = probed.stream()
                    .filter(p -> p.info().isEmpty())
                    .map(ProbedBackend::name)
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("backend " + missing + " does not work here; " + describe(all()));
        }
        return probed;
    }

    private static String describe(List<ProbedBackend> all) {
        String available = all.stream()
                .filter(p -> p.info().isPresent())
                .map(ProbedBackend::name)
                .collect(Collectors.joining(", "));
        String unavailable = all.stream()
                .filter(p -> p.info().isEmpty())
                .map(p -> "; " + p.name() + " is unavailable: " + p.reason() + "; " + p.remedy())
                .collect(Collectors.joining());
        return "available: " + available + unavailable;
    }

    private static ProbedBackend probe(String name) {
        try {
            WorkerMessage answer = WorkerClient.of(name).probe();
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
