package io.github.initbench.benchmarks.worker;

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
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    private static final int KEPT_LINES = 5;

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
     * @throws IllegalArgumentException if there is no such provider
     */
    public static WorkerClient of(String backend) {
        return new WorkerClient(Backends.named(backend), BackendOptions.DEFAULT);
    }

    /** Whether the backend works, as {@link WorkerMessage.Info} or {@link WorkerMessage.Unavailable}. */
    public WorkerMessage probe() throws IOException {
        return only(ask(BackendWorker.PROBE, "", m -> {}));
    }

    /** Runs all checks. */
    public void check(Consumer<CheckResult> listener) throws IOException {
        ask(BackendWorker.CHECK, "", message -> {
            if (message instanceof WorkerMessage.Checked checked) {
                listener.accept(checked.result());
            }
        });
    }

    /**
     * Runs a study; the listener is told each message as it comes.
     *
     * @throws BackendUnavailableException if the backend does not work on this machine
     */
    public void study(StudyRequest request, Consumer<WorkerMessage> listener)
            throws IOException, BackendUnavailableException {
        List<WorkerMessage> answers =
                ask(BackendWorker.STUDY, new ObjectMapper().writeValueAsString(request), listener);
        if (answers.get(0) instanceof WorkerMessage.Unavailable unavailable) {
            throw new BackendUnavailableException(
                    provider.name() + " is unavailable: " + unavailable.reason() + "; " + unavailable.remedy());
        }
    }

    /** Searches the first hit. */
    public WorkerMessage.FirstHit firstHit(FirstHitRequest request) throws IOException {
        String json = new ObjectMapper().writeValueAsString(request);
        WorkerMessage answer = only(ask(BackendWorker.FIRST_HIT, json, m -> {}));
        if (answer instanceof WorkerMessage.FirstHit hit) {
            return hit;
        }
        throw new WorkerFailedException(provider.name() + ": its worker answered " + answer);
    }

    private WorkerMessage only(List<WorkerMessage> answers) throws IOException {
        if (answers.size() != 1) {
            throw new WorkerFailedException(provider.name() + ": its worker gave " + answers.size() + " answers");
        }
        return answers.get(0);
    }

    private List<WorkerMessage> ask(String command, String json, Consumer<WorkerMessage> listener) throws IOException {
        Process process = BackendJvm.command(
                        provider,
                        options,
                        List.of(),
                        BackendWorker.class.getName(),
                        List.of(command, provider.name(), json))
                .redirectErrorStream(true)
                .start();
        // Its standard input stays open while we live: at its end the worker ends too.
        List<WorkerMessage> answers = new ArrayList<>();
        Deque<String> other = new ArrayDeque<>();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<WorkerMessage> message = BackendWorker.parse(line);
                if (message.isEmpty()) {
                    keep(other, line);
                } else if (message.get() instanceof WorkerMessage.Refused refused) {
                    throw new IllegalArgumentException(refused.error());
                } else {
                    answers.add(message.get());
                    listener.accept(message.get());
                }
            }
            int exit = process.waitFor();
            if (exit != 0) {
                throw new WorkerFailedException(provider.name() + ": its process ended with exit code " + exit
                        + (other.isEmpty() ? "" : "; it said: " + String.join(" | ", other)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WorkerFailedException(provider.name() + ": interrupted while its worker ran");
        } finally {
            process.destroy();
        }
        return answers;
    }

    private static void keep(Deque<String> lines, String line) {
        if (lines.size() == KEPT_LINES) {
            lines.removeFirst();
        }
        lines.addLast(line.strip());
    }
}
