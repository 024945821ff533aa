package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The messages that answer one request, numbered as they are sent. */
final class Answer {

    private final MessageChannel client;
    private final int request;
    private int sent;

    Answer(MessageChannel client, int request) {
        this.client = client;
        this.request = request;
    }

    /**
     * The other side: waits for all messages of an answer.
     *
     * @param request its number
     * @param listener receives each message as it comes, but not the last
     * @return the messages; the last one is {@link WorkerMessage.Done} or {@link WorkerMessage.Refused}
     * @throws EOFException if the connection ends before the answer does
     * @throws LostMessageException if a message is missing
     * @throws JsonProcessingException if one is torn
     */
    static List<WorkerMessage> receive(MessageChannel worker, int request, Consumer<WorkerMessage> listener)
            throws IOException {
        List<WorkerMessage> messages = new ArrayList<>();
        while (true) {
            Envelope next = worker.receive().orElseThrow(() -> new EOFException("the connection ended"));
            if (next.request() != request || next.message() != messages.size() + 1) {
                throw new LostMessageException("message " + (messages.size() + 1) + " of answer " + request
                        + " is lost: what came is " + next.message() + " of " + next.request());
            }
            WorkerMessage message = MessageChannel.open(next, WorkerMessage.class);
            messages.add(message);
            if (message instanceof WorkerMessage.Done || message instanceof WorkerMessage.Refused) {
                return messages;
            }
            listener.accept(message);
        }
    }

    /** The messages have a gap. */
    static final class LostMessageException extends IOException {
        private static final long serialVersionUID = 1L;

        LostMessageException(String message) {
            super(message);
        }
    }

    void send(WorkerMessage message) {
        try {
            client.send(WorkerMessage.class, request, ++sent, message);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "worker: cannot send " + message.getClass().getSimpleName(), e);
        }
    }
}
