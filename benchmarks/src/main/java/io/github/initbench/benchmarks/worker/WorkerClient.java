package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.initbench.check.CheckResult;
import io.github.initbench.linalg.BackendJvm;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks one backend's worker, each question in a process of its own.
 *
 * <p>Every method throws IllegalArgumentException where the worker refused the request, and WorkerFailedException where its
 * process ended badly.
 */
public final class WorkerClient {

    /** For a caller that does not mind how long it takes. */
    public static final Duration NO_LIMIT = Duration.ofDays(365);

    private static final Duration PROBE_LIMIT = Duration.ofSeconds(30);
    private static final Duration PEAKS_LIMIT = Duration.ofMinutes(2);
    private static final Duration EXPECTED_LIMIT = Duration.ofMinutes(5);

    private final BackendProvider provider;
    private final BackendOptions options;

    private WorkerClient(BackendProvider provider, BackendOptions options) {
        this.provider = provider;
        this.options = options;
    }

    /**
     * The client of one backend.
     *
     * @param backend a provider's name
     * @throws IllegalArgumentException if there is no such provider, or it or this machine lacks what the options ask
     */
    public static WorkerClient of(String backend, BackendOptions options) {
        BackendProvider provider = Backends.named(backend);
        options.requireSupportedBy(provider);
        return new WorkerClient(provider, options);
    }

    /** Whether the backend works, as {@link WorkerMessage.Info} or {@link WorkerMessage.Unavailable}. */
    public WorkerMessage probe() throws IOException {
        return only(ask(BackendWorker.PROBE, "", PROBE_LIMIT, m -> {}));
    }

    /** Runs all checks. */
    public void check(Consumer<CheckResult> listener) throws IOException {
        List<WorkerMessage> unused = ask(BackendWorker.CHECK, "", NO_LIMIT, message -> {
            if (message instanceof WorkerMessage.Checked checked) {
                listener.accept(checked.result());
            }
        });
    }

    /**
     * Runs a study; the listener is told each message as it comes, first {@link WorkerMessage.Info}: what computes.
     *
     * @param limit after which the process is killed
     * @throws BackendUnavailableException if the backend does not work on this machine
     */
    public void study(StudyRequest request, Duration limit, Consumer<WorkerMessage> listener)
            throws IOException, BackendUnavailableException {
        String json = new ObjectMapper().writeValueAsString(request);
        List<WorkerMessage> unused = available(ask(BackendWorker.STUDY, json, limit, listener));
    }

    /**
     * Measures the machine's peaks: {@link WorkerMessage.MultiplyAddPeak} and {@link WorkerMessage.ReadPeak}.
     *
     * @throws BackendUnavailableException if the backend does not work on this machine
     */
    public List<WorkerMessage> peaks(PeakRequest request) throws IOException, BackendUnavailableException {
        String json = new ObjectMapper().writeValueAsString(request);
        return available(ask(BackendWorker.PEAKS, json, PEAKS_LIMIT, message -> {}));
    }

    private List<WorkerMessage> available(List<WorkerMessage> answers) throws BackendUnavailableException {
        for (WorkerMessage answer : answers) {
            if (answer instanceof WorkerMessage.Unavailable unavailable) {
                throw new BackendUnavailableException(
                        provider.name() + " is unavailable: " + unavailable.reason() + "; " + unavailable.remedy());
            }
        }
        return answers;
    }

    /** Searches the first hit. */
    public WorkerMessage.FirstHit firstHit(FirstHitRequest request) throws IOException {
        String json = new ObjectMapper().writeValueAsString(request);
        WorkerMessage answer = only(ask(BackendWorker.FIRST_HIT, json, NO_LIMIT, m -> {}));
        if (answer instanceof WorkerMessage.FirstHit hit) {
            return hit;
        }
        throw failed("its worker answered " + answer);
    }

    /** Writes what must come of a workload; asked of the reference. */
    public void expected(ExpectedRequest request) throws IOException {
        String json = new ObjectMapper().writeValueAsString(request);
        WorkerMessage answer = only(ask(BackendWorker.EXPECTED, json, EXPECTED_LIMIT, m -> {}));
        if (!(answer instanceof WorkerMessage.Written)) {
            throw failed("its worker answered " + answer);
        }
    }

    private WorkerMessage only(List<WorkerMessage> answers) throws IOException {
        if (answers.size() != 1) {
            throw failed("its worker gave " + answers.size() + " answers");
        }
        return answers.get(0);
    }

    private List<WorkerMessage> ask(String command, String json, Duration limit, Consumer<WorkerMessage> listener)
            throws IOException {
        Process process = start(command, json);
        // Its standard input stays open while we live: at its end the worker ends too.
        LastWords other = new LastWords();
        try (Deadline deadline = Deadline.after(limit, process::destroyForcibly)) {
            List<WorkerMessage> answers = answers(process, other, listener);
            int exit = process.waitFor();
            if (deadline.passed()) {
                throw new WorkerFailedException(
                        provider.name() + ": its process was killed after " + limit.toSeconds() + " s", true, exit);
            }
            if (exit != 0) {
                throw new WorkerFailedException(
                        provider.name() + ": its process ended with exit code " + exit + other, false, exit);
            }
            if (!answers.remove(new WorkerMessage.Done())) {
                throw new WorkerFailedException(
                        provider.name() + ": its process ended with exit code 0 before it had answered" + other,
                        false,
                        exit);
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted while its worker ran");
        } finally {
            process.destroy();
        }
    }

    private Process start(String command, String json) throws IOException {
        ProcessBuilder builder = BackendJvm.command(
                        provider,
                        options,
                        List.of(),
                        BackendWorker.class.getName(),
                        List.of(command, provider.name(), new ObjectMapper().writeValueAsString(options), json))
                .redirectErrorStream(true);
        try {
            return builder.start();
        } catch (IOException e) {
            throw failed("its process cannot be started (" + e.getMessage() + "); leave it memory and processes");
        }
    }

    private List<WorkerMessage> answers(Process process, LastWords other, Consumer<WorkerMessage> listener)
            throws IOException {
        List<WorkerMessage> answers = new ArrayList<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<WorkerMessage> message = parse(line);
                if (message.isEmpty()) {
                    other.hear(line);
                } else if (message.get() instanceof WorkerMessage.Refused refused) {
                    throw new IllegalArgumentException(refused.error());
                } else {
                    answers.add(message.get());
                    if (!(message.get() instanceof WorkerMessage.Done)) {
                        listener.accept(message.get());
                    }
                }
            }
        }
        return answers;
    }

    private Optional<WorkerMessage> parse(String line) throws WorkerFailedException {
        try {
            return BackendWorker.parse(line);
        } catch (JsonProcessingException e) {
            throw failed("its worker's answer is torn: " + line);
        }
    }

    private WorkerFailedException failed(String how) {
        return new WorkerFailedException(provider.name() + ": " + how, false, null);
    }
}
