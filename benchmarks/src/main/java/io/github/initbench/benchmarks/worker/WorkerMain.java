package io.github.initbench.benchmarks.worker;

import io.github.initbench.benchmarks.socket.PrivateSocket;
import io.github.initbench.linalg.BackendOptions;
import io.github.initbench.linalg.BackendProvider;
import io.github.initbench.linalg.Backends;
import io.github.initbench.linalg.Dtype;
import io.github.initbench.linalg.process.ParentWatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The main class of a backend's own JVM: answers requests over a socket until the other end closes it.
 *
 * <p>What is printed here, by a library for one, is no part of an answer.
 */
public final class WorkerMain {

    private static final int FAILED = 1;

    private final MessageChannel client;
    private final RequestHandler handler;
    private final BlockingQueue<Envelope> requests = new LinkedBlockingQueue<>();
    private volatile boolean idle = true;

    private WorkerMain(MessageChannel client, RequestHandler handler) {
        this.client = client;
        this.handler = handler;
    }

    /** The arguments of {@link #main}: the socket, the provider's name, threads, dtype. */
    static List<String> arguments(Path socket, BackendProvider provider, BackendOptions options) {
        return List.of(
                socket.toString(),
                provider.name(),
                String.valueOf(options.threads()),
                options.dtype().key());
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        MessageChannel client = new MessageChannel(PrivateSocket.connect(Path.of(args[0])));
        BackendOptions options = new BackendOptions(Integer.parseInt(args[2]), Dtype.named(args[3]));
        WorkerMain worker = new WorkerMain(client, new RequestHandler(Backends.named(args[1]), options));
        Thread receiver = new Thread(worker::receive, "requests");
        receiver.setDaemon(true);
        receiver.start();
        try {
            while (true) {
                worker.answer(worker.requests.take());
            }
        } catch (RuntimeException
                | Error e) { // at once: a thread of the library's may keep this JVM alive, and the caller waiting
            e.printStackTrace();
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /** Ends this JVM when the other end is closed, in the middle of a computation too: its result is no longer needed. */
    private void receive() {
        try {
            for (Optional<Envelope> next = client.receive(); next.isPresent(); next = client.receive()) {
                requests.add(next.get());
            }
        } catch (IOException e) {
            // as good as closed
        }
        if (idle) {
            System.exit(0);
        }
        ParentWatch.endThisJvm();
    }

    private void answer(Envelope request) throws IOException, InterruptedException {
        idle = false;
        Answer answer = new Answer(client, request.request());
        try {
            handler.carryOut(MessageChannel.open(request, WorkerRequest.class), answer);
            end(answer, new WorkerMessage.Done());
        } catch (IllegalArgumentException | IllegalStateException | IOException e) {
            end(answer, new WorkerMessage.Refused(String.valueOf(e.getMessage())));
        } catch (OutOfMemoryError e) {
            end(
                    answer,
                    new WorkerMessage.Refused(
                            "out of memory: " + (Runtime.getRuntime().maxMemory() >> 20)
                                    + " MB are too little for this; start java with a larger -Xmx, or request less"));
        }
    }

    private void end(Answer answer, WorkerMessage last) {
        idle = true; // first: the receiver of the last message may close the connection
        answer.send(last);
    }
}
