package io.github.initbench.benchmarks.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.initbench.benchmarks.socket.PrivateSocket;
import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every message of an answer arrives, in order, or the answer is an error. */
class AnswerTest {

    private static final WorkerMessage FIRST = new WorkerMessage.Started("he");
    private static final WorkerMessage SECOND = new WorkerMessage.Point("he", 1000, Double.POSITIVE_INFINITY, null);
    private static final WorkerMessage DONE = new WorkerMessage.Done();

    private SocketChannel worker;
    private MessageChannel sending;
    private MessageChannel receiving;

    AnswerTest() throws IOException {
        try (PrivateSocket socket = PrivateSocket.bind()) {
            worker = PrivateSocket.connect(socket.path());
            receiving = new MessageChannel(socket.accept(Duration.ofMinutes(1)));
        }
        sending = new MessageChannel(worker);
    }

    @AfterEach
    void close() throws IOException {
        sending.close();
        receiving.close();
    }

    @Test
    void comesWholeAndInOrder() throws IOException {
        Answer answer = new Answer(sending, 1);
        answer.send(FIRST);
        answer.send(SECOND);
        answer.send(DONE);
        List<WorkerMessage> received = new ArrayList<>();
        assertThat(Answer.receive(receiving, 1, received::add)).containsExactly(FIRST, SECOND, DONE);
        assertThat(received).containsExactly(FIRST, SECOND);
    }

    @Test
    void aMissingMessageIsAnError() throws IOException {
        sending.send(WorkerMessage.class, 1, 1, FIRST);
        sending.send(WorkerMessage.class, 1, 3, DONE);
        assertThatThrownBy(() -> Answer.receive(receiving, 1, message -> {}))
                .isInstanceOf(Answer.LostMessageException.class)
                .hasMessage("message 2 of answer 1 is lost: what came is 3 of 1");
    }

    @Test
    void aMessageThatComesTwiceIsAnError() throws IOException {
        sending.send(WorkerMessage.class, 1, 1, FIRST);
        sending.send(WorkerMessage.class, 1, 1, FIRST);
        assertThatThrownBy(() -> Answer.receive(receiving, 1, message -> {}))
                .isInstanceOf(Answer.LostMessageException.class);
    }

    @Test
    void anotherRequestsAnswerIsAnError() throws IOException {
        sending.send(WorkerMessage.class, 1, 1, DONE);
        assertThatThrownBy(() -> Answer.receive(receiving, 2, message -> {}))
                .isInstanceOf(Answer.LostMessageException.class)
                .hasMessage("message 1 of answer 2 is lost: what came is 1 of 1");
    }

    @Test
    void aTornMessageIsAnError() throws IOException {
        worker.write(StandardCharsets.UTF_8.encode("{\"request\":1,\"message\":1,\"bo\n"));
        assertThatThrownBy(() -> Answer.receive(receiving, 1, message -> {}))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void anAnswerThatDoesNotEndIsAnError() throws IOException {
        sending.send(WorkerMessage.class, 1, 1, FIRST);
        sending.close();
        assertThatThrownBy(() -> Answer.receive(receiving, 1, message -> {})).isInstanceOf(EOFException.class);
    }
}
