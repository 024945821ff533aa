package io.github.initbench.benchmarks.worker;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Envelopes over a socket, each a line of JSON. One thread may send while another receives. */
final class MessageChannel implements Closeable {

    /** What a message lacks, or has of another type, is an error: a default would be another request. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .build();

    private final SocketChannel socket;
    private final BufferedReader lines;

    MessageChannel(SocketChannel socket) {
        this.socket = socket;
        this.lines = new BufferedReader(new InputStreamReader(new Received(socket), StandardCharsets.UTF_8));
    }

    /** The socket's bytes. Of JDK 17, Channels.newInputStream would keep others from sending while it waits. */
    private static final class Received extends InputStream {
        private final SocketChannel socket;

        Received(SocketChannel socket) {
            this.socket = socket;
        }

        @Override
        public int read(byte[] bytes, int from, int count) throws IOException {
            return socket.read(ByteBuffer.wrap(bytes, from, count));
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }

    /**
     * Sends a message.
     *
     * @param type by which it is read again
     * @param request the number of the request
     * @param number the number of the message within the answer, 0 for the request itself
     */
    <T> void send(Class<T> type, int request, int number, T body) throws IOException {
        String json = JSON.writerFor(type).writeValueAsString(body);
        String envelope = JSON.writeValueAsString(new Envelope(request, number, JSON.readTree(json)));
        ByteBuffer line = StandardCharsets.UTF_8.encode(envelope + "\n");
        while (line.hasRemaining()) {
            socket.write(line);
        }
    }

    /**
     * Waits for the next message.
     *
     * @return empty where the other process has closed the connection, or has ended
     * @throws JsonProcessingException if what came is no message
     */
    Optional<Envelope> receive() throws IOException {
        String line = lines.readLine();
        return line == null ? Optional.empty() : Optional.of(JSON.readValue(line, Envelope.class));
    }

    /** What is in the envelope. */
    static <T> T open(Envelope envelope, Class<T> type) throws JsonProcessingException {
        return JSON.treeToValue(envelope.body(), type);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
