package org.consilium.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A WebSocket client (RFC 6455) that can also misbehave. Reads on its own thread. */
public final class RawSocket implements AutoCloseable {
    public static final int TEXT = 0x81;
    public static final int FIRST_PART = 0x01;
    public static final int LAST_PART = 0x80;
    public static final int BINARY = 0x82;
    public static final int PING = 0x89;
    private static final int PONG = 0x8A;
    private static final int CLOSE = 0x88;
    /** Longer than the grace period of presence, and than the time between two presence frames. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Socket socket;
    private final OutputStream out;
    private final BlockingQueue<JsonNode> texts = new LinkedBlockingQueue<>();
    private final List<String> answer = new ArrayList<>();
    private volatile int closed = -1;
    private volatile boolean ended;
    private volatile boolean reading = true;
    private volatile boolean answersPings = true;

    private RawSocket(Socket socket) throws IOException {
        this.socket = socket;
        out = socket.getOutputStream();
    }

    /** Asks for a socket; {@code headers} are sent in addition to those of the handshake. */
    public static RawSocket open(int port, String path, Map<String, String> headers) throws IOException {
        Socket socket = new Socket("127.0.0.1", port);
        RawSocket client = new RawSocket(socket);
        StringBuilder request = new StringBuilder("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port
                + "\r\nOrigin: http://127.0.0.1:" + port
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13"
                + "\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n");
        headers.forEach(
                (name, value) -> request.append(name).append(": ").append(value).append("\r\n"));
        client.out.write(request.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
        client.readAnswer(socket.getInputStream());
        if (client.status() == 101) {
            Thread.ofVirtual().start(client::read);
        }
        return client;
    }

    public static RawSocket open(int port, String path, String session) throws IOException {
        return open(port, path, Map.of("Cookie", "consilium-session=" + session));
    }

    private void readAnswer(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("no answer");
            }
            head.write(next);
        }
        new BufferedReader(new InputStreamReader(
                        new java.io.ByteArrayInputStream(head.toByteArray()), StandardCharsets.US_ASCII))
                .lines()
                .filter(line -> !line.isEmpty())
                .forEach(answer::add);
    }

    /** Of the answer to the handshake. */
    public int status() {
        return Integer.parseInt(answer.getFirst().substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    /** The lines of the answer to the handshake. */
    public List<String> answer() {
        return answer;
    }

    private void read() {
        try {
            DataInputStream in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
            while (true) {
                if (!reading) {
                    Awaitility.await().forever().until(() -> reading);
                }
                int first = in.readUnsignedByte();
                int length = in.readUnsignedByte();
                length = length == 126 ? in.readUnsignedShort() : length;
                byte[] payload = in.readNBytes(length);
                receive(first, payload);
            }
        } catch (EOFException | SocketException gone) {
            ended = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void receive(int first, byte[] payload) throws IOException {
        switch (first) {
            case TEXT -> texts.add(JSON.readTree(payload));
            case PING -> {
                if (answersPings) {
                    frame(PONG, payload);
                }
            }
            case CLOSE -> closed = ((payload[0] & 0xFF) << 8) | (payload[1] & 0xFF);
            case PONG -> {
                // What was asked for.
            }
            default -> throw new IOException("a frame of kind " + first);
        }
    }

    public void say(String text) {
        frame(TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    public synchronized void frame(int first, byte[] payload) {
        try {
            ByteArrayOutputStream frame = new ByteArrayOutputStream();
            frame.write(first);
            if (payload.length < 126) {
                frame.write(0x80 | payload.length);
            } else if (payload.length < 65536) {
                frame.write(0x80 | 126);
                frame.write(payload.length >> 8);
                frame.write(payload.length);
            } else {
                frame.write(0x80 | 127);
                frame.write(new byte[4]);
                frame.write(payload.length >> 24);
                frame.write(payload.length >> 16);
                frame.write(payload.length >> 8);
                frame.write(payload.length);
            }
            frame.write(new byte[4]); // a mask that changes nothing
            frame.write(payload);
            out.write(frame.toByteArray());
        } catch (SocketException gone) {
            ended = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void stopReading() {
        reading = false;
    }

    public void readOn() {
        reading = true;
    }

    public void stopAnswering() {
        answersPings = false;
    }

    /** The next message other than presence. */
    public JsonNode next() {
        return next(type -> !type.equals("here"));
    }

    /** The next message of a type; others are skipped. */
    public JsonNode next(String type) {
        return next(type::equals);
    }

    private JsonNode next(Predicate<String> wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        try {
            JsonNode next;
            do {
                next = texts.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (next == null) {
                    throw new AssertionError("nothing came" + (closed < 0 ? "" : ", closed by " + closed));
                }
            } while (!wanted.test(next.path("type").asText()));
            return next;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All messages of a type before the end: {@code seq} by {@code id}. */
    public Map<String, Long> rest(String type) {
        Awaitility.await().atMost(PATIENCE).until(() -> ended);
        Map<String, Long> rest = new TreeMap<>();
        texts.stream()
                .filter(text -> text.path("type").asText().equals(type))
                .forEach(text ->
                        rest.put(text.path("id").asText(), text.path("seq").asLong()));
        return rest;
    }

    /** The close code with which the server ended the socket. */
    public int closed() {
        Awaitility.await().atMost(PATIENCE).until(() -> ended);
        return closed;
    }

    /** Without a close frame, like a cut. */
    public void cut() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
