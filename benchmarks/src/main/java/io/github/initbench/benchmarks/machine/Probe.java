package io.github.initbench.benchmarks.machine;

import io.github.initbench.benchmarks.worker.Worker;
import io.github.initbench.benchmarks.worker.WorkerFailedException;
import io.github.initbench.benchmarks.worker.WorkerMessage;
import io.github.initbench.benchmarks.worker.Workers;
import io.github.initbench.linalg.Availability.Unavailable;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds out whether a backend works, in a process of its own. */
final class Probe {

    private static final String REPORT = "use another backend, and report this to its author";

    private Probe() {}

    /** Of the backend of that name, with several options in turn. */
    static ProbedBackend of(Workers workers, String name, List<BackendOptions> requested) {
        try {
            BackendProvider provider = Backends.named(name);
            Optional<Unavailable> lack = requested.stream()
                    .flatMap(options -> options.lackedBy(provider).stream())
                    .findFirst();
            if (lack.isPresent()) {
                return unavailable(name, lack.get().reason(), lack.get().remedy());
            }
            WorkerMessage answer = workers.of(name, requested.get(0)).probe();
            if (answer instanceof WorkerMessage.Info found) {
                return new ProbedBackend(name, Optional.of(found.info()), "", "");
            }
            if (answer instanceof WorkerMessage.Unavailable unavailable) {
                return unavailable(name, unavailable.reason(), unavailable.remedy());
            }
            return unavailable(name, "its probe answered " + answer, REPORT);
        } catch (WorkerFailedException e) {
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            return failed(name, e, load, Runtime.getRuntime().availableProcessors());
        } catch (IOException | RuntimeException e) { // a third party's provider may throw anything
            return unavailable(name, String.valueOf(e.getMessage()), REPORT);
        }
    }

    /**
     * A backend whose probe failed. If its process was not started, or was late on a busy machine, that is not the backend's fault.
     *
     * @param load threads that run or wait to, on average; below 0 where the system does not report it
     */
    static ProbedBackend failed(String name, WorkerFailedException e, double load, int cores) {
        String message = String.valueOf(e.getMessage());
        if (e.remedy().isPresent()) {
            String remedy = e.remedy().get();
            return unavailable(name, message.substring(0, message.length() - remedy.length() - 2), remedy);
        }
        if (!e.isTimeout()) {
            return unavailable(name, message, REPORT);
        }
        String late = "its probe gave no answer in " + Worker.PROBE_LIMIT.toSeconds() + " s";
        String loaded = load < 0 ? "" : String.format(Locale.ROOT, ", with a load of %.1f on %d cores", load, cores);
        return load >= 0 && load <= cores
                ? unavailable(name, late + loaded, REPORT)
                : unavailable(
                        name, late + loaded, "start again when less runs on this machine, or use another backend");
    }

    private static ProbedBackend unavailable(String name, String reason, String remedy) {
        String prefix = name + ": "; // printed already
        String shown = reason.startsWith(prefix) ? reason.substring(prefix.length()) : reason;
        return new ProbedBackend(name, Optional.empty(), shown, remedy);
    }
}
