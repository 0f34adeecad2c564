package org.consilium.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** A misbehaving mail server: refuses at will, falls silent, hangs up. */
final class WilfulMailServer implements AutoCloseable {
    static final String AS_USUAL = "as usual";
    static final String HANG_UP = "hang up";
    static final String SILENCE = "";
    /** Passed to {@code will} when a whole message was read. */
    static final String WHOLE_MESSAGE = ".";

    private final ServerSocket door;
    private final Function<String, String> will;
    private final @Nullable SSLContext tls;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final List<String> commands = new CopyOnWriteArrayList<>();
    private final List<Socket> guests = new CopyOnWriteArrayList<>();

    /** @param will from a command to its answer */
    WilfulMailServer(Function<String, String> will) {
        this(will, null);
    }

    WilfulMailServer(Function<String, String> will, @Nullable SSLContext tls) {
        this.will = will;
        this.tls = tls;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Accepted messages, with their headers. */
    List<String> taken() {
        return taken;
    }

    List<String> commands() {
        return commands;
    }

    private void welcome() {
        try {
            while (true) {
                Socket guest = door.accept();
                guests.add(guest);
                Thread.ofPlatform().daemon().start(() -> serve(guest));
            }
        } catch (IOException closed) {
            // That is the end.
        }
    }

    private void serve(Socket guest) {
        try (guest) {
            if (say(guest, "220 wilful")) {
                talk(guest);
            }
        } catch (IOException goneAway) {
            // The other side may.
        }
    }

    private void talk(Socket socket) throws IOException {
        var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            commands.add(line);
            boolean goesOn = say(socket, line.equals("DATA") ? "354 go on" : answer(line));
            if (line.equals("QUIT")) {
                return;
            }
            if (line.equals("STARTTLS")) {
                talk(secured(socket));
                return;
            }
            if (goesOn && line.equals("DATA")) {
                goesOn = read(socket, in);
            }
            if (!goesOn) {
                return;
            }
        }
    }

    private boolean read(Socket socket, BufferedReader in) throws IOException {
        StringBuilder message = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            message.append(line).append('\n');
        }
        taken.add(message.toString());
        return say(socket, answer(WHOLE_MESSAGE));
    }

    private String answer(String line) {
        String answer = will.apply(line);
        if (!answer.equals(AS_USUAL)) {
            return answer;
        }
        String secure = tls == null ? "" : "250-STARTTLS\r\n";
        return line.startsWith("EHLO") ? "250-wilful\r\n" + secure + "250 ENHANCEDSTATUSCODES" : "250 2.0.0 fine";
    }

    private Socket secured(Socket plain) throws IOException {
        SSLSocket socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, "localhost", plain.getPort(), true);
        socket.setUseClientMode(false);
        socket.startHandshake();
        return socket;
    }

    private static boolean say(Socket socket, String line) throws IOException {
        if (line.equals(HANG_UP)) {
            socket.close();
            return false;
        }
        if (!line.equals(SILENCE)) {
            socket.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket guest : guests) {
            guest.close();
        }
    }
}
