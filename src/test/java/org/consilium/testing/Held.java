package org.consilium.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.BlockingBucket;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Many connections of one attacker who sends something and then stops. Closes them all. */
public final class Held implements AutoCloseable {
    private static final int SMALL_BUFFER = 4 * 1024;

    private static final Duration BETWEEN = Duration.ofMillis(200);

    private final int port;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile boolean closed;

    public Held(int port) {
        this.port = port;
    }

    /** Opens one more, whose system has a small receive buffer. */
    public Socket open() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(SMALL_BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", port));
        sockets.add(socket);
        return socket;
    }

    /** Opens this many, and sends the same on each. */
    public Held open(int count, byte[] bytes) throws IOException {
        for (int i = 0; i < count; i++) {
            send(open(), bytes);
        }
        return this;
    }

    /** @return whether the other end still accepts it */
    public static boolean send(Socket socket, byte[] bytes) throws IOException {
        try {
            socket.getOutputStream().write(bytes);
            return true;
        } catch (SocketException ended) {
            return false;
        }
    }

    /**
     * As {@link #open(int, byte[])}, but at the speed of the attacker's line: without a network in between, it would
     * take the room's CPU time.
     */
    public Held open(int count, byte[] bytes, long bytesPerSecond) throws IOException, InterruptedException {
        BlockingBucket line = Pace.bytes(bytesPerSecond, bytes.length);
        for (int i = 0; i < count; i++) {
            line.consume(bytes.length);
            send(open(), bytes);
        }
        return this;
    }

    /** Sends the same on all that are still open. */
    public void sendAll(byte[] bytes) throws IOException {
        for (Socket socket : sockets) {
            send(socket, bytes);
        }
    }

    /** Sends the same on all of them a few times per second, until this is closed. */
    public void keepSending(byte[] bytes) {
        Thread.ofVirtual().start(() -> {
            BlockingBucket pace = Pace.every(BETWEEN);
            try {
                while (!closed) {
                    pace.consume(1);
                    sendAll(bytes);
                }
            } catch (InterruptedException | IOException over) {
                closed = true;
            }
        });
    }

    /** How many the other end has ended within this time, without reading its answers. */
    public long endedWithin(Duration time) throws IOException {
        long until = System.nanoTime() + time.toNanos();
        long ended = 0;
        for (Socket socket : sockets) {
            ended += ends(socket, until) ? 1 : 0;
        }
        return ended;
    }

    private static boolean ends(Socket socket, long until) throws IOException {
        while (true) {
            int left = (int) Duration.ofNanos(until - System.nanoTime()).toMillis();
            socket.setSoTimeout(Math.max(1, left));
            try {
                if (socket.getInputStream().read(new byte[SMALL_BUFFER]) < 0) {
                    return true;
                }
            } catch (SocketTimeoutException open) {
                return false;
            } catch (SocketException reset) {
                return true;
            }
        }
    }

    /** On how many nothing has been received so far. */
    public int unanswered() throws IOException {
        int unanswered = 0;
        for (Socket socket : sockets) {
            unanswered += socket.getInputStream().available() == 0 ? 1 : 0;
        }
        return unanswered;
    }

    /** The answer on each, until it ends or reaches this many characters. */
    public List<String> answers(Duration patience, int characters) throws IOException {
        List<String> answers = new ArrayList<>();
        for (Socket socket : sockets) {
            answers.add(answer(socket, patience, characters));
        }
        return answers;
    }

    public static String answer(Socket socket, Duration patience, int characters) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            byte[] piece = new byte[SMALL_BUFFER];
            int read = 0;
            while (read >= 0 && answer.size() < characters) {
                answer.write(piece, 0, read);
                read = socket.getInputStream().read(piece, 0, Math.min(piece.length, characters - answer.size()));
            }
        } catch (SocketTimeoutException silent) {
            assertThat(answer.size()).as("something was answered").isPositive();
        } catch (SocketException reset) {
            // What came before counts.
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        closed = true;
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
