package io.github.initbench.benchmarks.worker;

import io.github.initbench.check.CheckResult;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.study.Cell;
import io.github.initbench.study.CellResult;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A backend's worker: a JVM of its own, started with the first request, that answers one after the other. One that failed is started anew for the
 * next.
 *
 * <p>Every method throws IllegalArgumentException where the worker refuses the request, and WorkerFailedException where its process fails.
 */
public final class Worker implements Closeable {

    /** For a caller that does not mind how long it takes. */
    public static final Duration NO_LIMIT = Duration.ofDays(365);

    /** Of a probe, which takes a second on an idle machine. */
    public static final Duration PROBE_LIMIT = Duration.ofSeconds(30);

    private static final Duration PEAKS_LIMIT = Duration.ofMinutes(2);
    private static final Duration EXPECTED_LIMIT = Duration.ofMinutes(5);

    private final BackendProvider provider;
    private final BackendOptions options;
    private final List<String> jvmArguments;
    private @Nullable WorkerProcess process;

    private Worker(BackendProvider provider, BackendOptions options, List<String> jvmArguments) {
        this.provider = provider;
        this.options = options;
        this.jvmArguments = jvmArguments;
    }

    /**
     * The worker of one backend, not started yet.
     *
     * @param backend a provider's name
     * @throws IllegalArgumentException if there is no such provider, or it or this machine lacks what the options request
     */
    public static Worker of(String backend, BackendOptions options) {
        return of(backend, options, List.of());
    }

    /** As above, in a JVM with further arguments. */
    static Worker of(String backend, BackendOptions options, List<String> jvmArguments) {
        BackendProvider provider = Backends.named(backend);
        options.requireSupportedBy(provider);
        return new Worker(provider, options, jvmArguments);
    }

    /** The backend's name. */
    public String backend() {
        return provider.name();
    }

    /** The options requested of the backend. */
    public BackendOptions options() {
        return options;
    }

    /** Whether the backend works, as {@link WorkerMessage.Info} or {@link WorkerMessage.Unavailable}. */
    public WorkerMessage probe() throws IOException {
        return only(WorkerMessage.class, call(new WorkerRequest.Probe(), PROBE_LIMIT, message -> {}));
    }

    /** Runs all checks. */
    public void check(Consumer<CheckResult> listener) throws IOException {
        List<WorkerMessage> unused = call(new WorkerRequest.Check(), NO_LIMIT, message -> {
            if (message instanceof WorkerMessage.Checked checked) {
                listener.accept(checked.result());
            }
        });
    }

    /**
     * Runs a study; the listener receives each message as it comes, first {@link WorkerMessage.Info}: what computes.
     *
     * @param limit after which the process is killed
     * @throws BackendUnavailableException if the backend does not work on this machine
     */
    public void study(StudyRequest request, Duration limit, Consumer<WorkerMessage> listener)
            throws IOException, BackendUnavailableException {
        List<WorkerMessage> unused = available(call(request, limit, listener));
    }

    /**
     * Measures the machine's peaks: {@link WorkerMessage.MultiplyAddPeak} and {@link WorkerMessage.ReadPeak}.
     *
     * @throws BackendUnavailableException if the backend does not work on this machine
     */
    public List<WorkerMessage> peaks(PeakRequest request) throws IOException, BackendUnavailableException {
        return available(call(request, PEAKS_LIMIT, message -> {}));
    }

    /**
     * Runs a cell of this backend.
     *
     * @throws BackendUnavailableException if the backend does not work on this machine
     */
    public CellResult run(Cell cell) throws IOException, BackendUnavailableException {
        return run(cell, NO_LIMIT);
    }

    /** As above, within a limit after which the process is killed. */
    public CellResult run(Cell cell, Duration limit) throws IOException, BackendUnavailableException {
        List<WorkerMessage> answer = available(call(new CellRequest(cell), limit, message -> {}));
        return only(WorkerMessage.CellDone.class, answer).result();
    }

    /** Writes what must come of a workload; a request to the reference. */
    public void expected(ExpectedRequest request) throws IOException {
        WorkerMessage unused = only(WorkerMessage.Written.class, call(request, EXPECTED_LIMIT, message -> {}));
    }

    private List<WorkerMessage> available(List<WorkerMessage> answer) throws BackendUnavailableException {
        for (WorkerMessage message : answer) {
            if (message instanceof WorkerMessage.Unavailable unavailable) {
                throw new BackendUnavailableException(
                        provider.name() + " is unavailable: " + unavailable.reason() + "; " + unavailable.remedy());
            }
        }
        return answer;
    }

    private <T extends WorkerMessage> T only(Class<T> type, List<WorkerMessage> answer) throws IOException {
        if (answer.size() != 1 || !type.isInstance(answer.get(0))) {
            throw new WorkerFailedException(
                    provider.name() + ": its worker answered " + answer + " instead of one " + type.getSimpleName(),
                    false,
                    null);
        }
        return type.cast(answer.get(0));
    }

    private List<WorkerMessage> call(WorkerRequest request, Duration limit, Consumer<WorkerMessage> listener)
            throws IOException {
        WorkerProcess running = process;
        if (running == null) {
            running = WorkerProcess.start(provider, options, jvmArguments);
            process = running;
        }
        try {
            return running.call(request, limit, listener);
        } finally {
            if (!running.isIdle()) { // it failed, or the listener did in the middle of its answer
                close();
            }
        }
    }

    /** The process that answers; empty where there is none at the moment. */
    Optional<ProcessHandle> handle() {
        return Optional.ofNullable(process).map(WorkerProcess::handle);
    }

    /** Ends the process, if there is one. */
    @Override
    public void close() throws IOException {
        WorkerProcess running = process;
        process = null;
        if (running != null) {
            running.close();
        }
    }
}
