package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.initbench.benchmarks.socket.PrivateSocket;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.process.BackendJvm;
import io.github.initbench.linalg.process.ProcessOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A worker's process: answers one request after the other until it fails, or is closed. */
final class WorkerProcess implements Closeable {

    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    private final String backend;
    private final Process process;
    private final ProcessOutput output;
    private final PrivateSocket socket;
    private @Nullable MessageChannel channel;
    private int requests;
    private boolean idle;

    private WorkerProcess(String backend, Process process, PrivateSocket socket) {
        this.backend = backend;
        this.process = process;
        this.socket = socket;
        this.output = ProcessOutput.of(process);
        var unused =
                process.onExit().thenRun(() -> close(socket)); // should it end before it connects, the wait ends too
    }

    /** Starts it; whether it comes up shows with the first request. */
    static WorkerProcess start(BackendProvider provider, BackendOptions options, List<String> jvmArguments)
            throws IOException {
        PrivateSocket socket = bind(provider);
        List<String> arguments = WorkerMain.arguments(socket.path(), provider, options);
        try {
            Process process = BackendJvm.command(provider, options, jvmArguments, WorkerMain.class.getName(), arguments)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new WorkerProcess(provider.name(), process, socket);
        } catch (IOException e) {
            socket.close();
            throw WorkerFailedException.notStarted(
                    provider.name() + ": its process cannot be started (" + e.getMessage() + ")",
                    "free memory, or raise the limit of processes");
        }
    }

    private static PrivateSocket bind(BackendProvider provider) throws WorkerFailedException {
        try {
            return PrivateSocket.bind();
        } catch (IOException e) {
            throw WorkerFailedException.notStarted(
                    provider.name() + ": " + String.valueOf(e.getMessage()).replace("; " + PrivateSocket.REMEDY, ""),
                    PrivateSocket.REMEDY);
        }
    }

    /**
     * Sends a request and waits for its answer.
     *
     * @param limit after which the process is killed
     * @param listener receives each message as it comes
     * @return the messages
     * @throws IllegalArgumentException if the worker refuses the request; it goes on with the next
     * @throws WorkerFailedException if the process failed, and takes no more requests
     */
    List<WorkerMessage> call(WorkerRequest request, Duration limit, Consumer<WorkerMessage> listener)
            throws WorkerFailedException {
        try (Deadline deadline = Deadline.after(limit, process::destroyForcibly)) {
            return call(request, listener, deadline, limit);
        }
    }

    private List<WorkerMessage> call(
            WorkerRequest request, Consumer<WorkerMessage> listener, Deadline deadline, Duration limit)
            throws WorkerFailedException {
        try {
            idle = false;
            MessageChannel connected = connected();
            connected.send(WorkerRequest.class, ++requests, 0, request);
            List<WorkerMessage> messages = Answer.receive(connected, requests, listener);
            idle = true;
            if (messages.remove(messages.size() - 1) instanceof WorkerMessage.Refused refused) {
                throw new IllegalArgumentException(refused.error());
            }
            return messages;
        } catch (Answer.LostMessageException e) {
            throw failed(e.getMessage());
        } catch (JsonProcessingException e) {
            if (!process.isAlive()) { // it was killed in the middle of a line
                throw ended(deadline.passed() ? limit : null);
            }
            throw failed("its worker's answer is torn (" + e.getOriginalMessage() + ")");
        } catch (SocketTimeoutException e) {
            throw failed("its process did not come up in " + START_LIMIT.toSeconds()
                    + " s; start again when the machine is less busy");
        } catch (IOException e) { // the other end is gone
            throw ended(deadline.passed() ? limit : null);
        }
    }

    private MessageChannel connected() throws IOException {
        MessageChannel connected = channel;
        if (connected == null) {
            connected = new MessageChannel(socket.accept(START_LIMIT));
            channel = connected;
            socket.close();
        }
        return connected;
    }

    /** Whether it has answered its last request, and can take another. */
    boolean isIdle() {
        return idle;
    }

    /**
     * Why it ended.
     *
     * @param exceeded the limit after which it was killed, or null
     */
    private WorkerFailedException ended(@Nullable Duration exceeded) {
        String printed;
        try {
            boolean ended = process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            printed = LastWords.of(output.text());
            if (!ended) {
                return failed("its process closed the connection before it had answered" + printed);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed("interrupted while its worker ran");
        }
        int exit = process.exitValue();
        if (exceeded != null) {
            return new WorkerFailedException(
                    backend + ": its process was killed after " + exceeded.toSeconds() + " s", true, exit);
        }
        String early = exit == 0 ? " before it had answered" : "";
        return new WorkerFailedException(
                backend + ": its process ended with exit code " + exit + early + printed, false, exit);
    }

    /** By which it can be killed. */
    ProcessHandle handle() {
        return process.toHandle();
    }

    private WorkerFailedException failed(@Nullable String how) {
        return new WorkerFailedException(backend + ": " + how, false, null);
    }

    private static void close(PrivateSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends the process: it finds the connection closed. One that does not is killed. */
    @Override
    public void close() throws IOException {
        try {
            if (channel != null) {
                channel.close();
            } else {
                process.destroy();
            }
            if (!process.waitFor(END_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        } finally {
            socket.close();
        }
    }
}
