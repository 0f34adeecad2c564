package org.consilium.mail;

import io.vertx.core.Vertx;
import io.vertx.core.net.PemTrustOptions;
import io.vertx.ext.mail.LoginOption;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailConfig;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.SMTPException;
import io.vertx.ext.mail.StartTLSOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * The mail server, through the client underneath quarkus-mailer. It is configured here because the extension has no
 * timeout for a connection that falls silent: a few of those would occupy its whole pool forever. Thread-safe.
 */
class MailServer implements AutoCloseable {
    private static final Duration IDLE_CONNECTION_KEPT = Duration.ofSeconds(10);
    private static final int ANSWERS_TO_A_LETTER = 4;
    private static final String GREETING = "220";

    private final MailSettings settings;
    private final Duration patience;
    private final MailClient client;

    /** @param patience for connecting, and for each answer */
    MailServer(Vertx vertx, MailSettings settings, int connections, Duration patience) {
        this.settings = settings;
        this.patience = patience;
        this.client = MailClient.create(vertx, config(settings, connections, patience));
    }

    private static MailConfig config(MailSettings settings, int connections, Duration patience) {
        MailConfig config = new MailConfig()
                .setHostname(settings.host())
                .setPort(settings.port())
                .setSsl(settings.tls() == MailSettings.Tls.TLS)
                .setStarttls(
                        settings.tls() == MailSettings.Tls.STARTTLS
                                ? StartTLSOptions.REQUIRED
                                : StartTLSOptions.DISABLED)
                .setLogin(settings.user().isPresent() ? LoginOption.REQUIRED : LoginOption.DISABLED)
                .setMaxPoolSize(connections)
                .setKeepAliveTimeout((int) IDLE_CONNECTION_KEPT.toSeconds());
        settings.user().ifPresent(config::setUsername);
        settings.password().ifPresent(config::setPassword);
        settings.authority()
                .ifPresent(file -> config.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
        // The client checks the name in the certificate only if no algorithm is set here: setting one turns the check
        // off (4.5).
        config.setConnectTimeout((int) patience.toMillis());
        config.setIdleTimeout((int) patience.toMillis()).setIdleTimeoutUnit(TimeUnit.MILLISECONDS);
        return config;
    }

    MailSettings settings() {
        return settings;
    }

    /** The reason why no server greets, if there is one. A probe costs less than letters that come back. */
    Optional<DeliveryFailure> away() {
        int millis = (int) patience.toMillis();
        try (Socket door = new Socket()) {
            door.connect(new InetSocketAddress(settings.host(), settings.port()), millis);
            door.setSoTimeout(millis);
            return settings.tls() == MailSettings.Tls.TLS || greets(door)
                    ? Optional.empty()
                    : Optional.of(ofServer("it does not greet"));
        } catch (IOException e) {
            return Optional.of(refusal(e));
        }
    }

    private static boolean greets(Socket door) throws IOException {
        var in = new BufferedReader(new InputStreamReader(door.getInputStream(), StandardCharsets.ISO_8859_1));
        String line = in.readLine();
        door.getOutputStream().write("QUIT\r\n".getBytes(StandardCharsets.US_ASCII));
        return line != null && line.startsWith(GREETING);
    }

    /** @return empty if the server accepted the letter */
    Optional<DeliveryFailure> send(MailMessage message) {
        long millis = patience.multipliedBy(ANSWERS_TO_A_LETTER).toMillis();
        try {
            client.sendMail(message).toCompletionStage().toCompletableFuture().get(millis, TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(refusal(e.getCause()));
        } catch (TimeoutException e) {
            return Optional.of(refusal(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(ofServer("this application stops"));
        }
    }

    private static DeliveryFailure refusal(@Nullable Throwable failure) {
        return failure instanceof SMTPException answer
                ? DeliveryRules.refusal(
                        step(String.valueOf(answer.getMessage())), answer.getReplyCode(), answer.getReplyMessage())
                : ofServer(words(failure));
    }

    /** The client's prefix before the server's own words; it may contain an address. */
    private static String step(String message) {
        int end = message.indexOf(':');
        return end < 0 ? message : message.substring(0, end);
    }

    private static DeliveryFailure ofServer(String problem) {
        return new DeliveryFailure(DeliveryFailure.Of.SERVER, problem);
    }

    private static String words(@Nullable Throwable failure) {
        return switch (failure) {
            case UnknownHostException e -> "no host has that name";
            case ConnectException e -> "nothing listens there";
            case SocketTimeoutException e -> "no answer in time";
            case TimeoutException e -> "no answer in time";
            case SSLException e -> "TLS failed: " + e.getMessage();
            case null -> "no reason given";
            // Without a stack trace: the client's message is enough and names nobody.
            default ->
                failure.getStackTrace().length == 0 && failure.getMessage() != null
                        ? failure.getMessage()
                        : "the connection broke off (" + failure.getClass().getSimpleName() + ")";
        };
    }

    @Override
    public void close() {
        client.close();
    }
}
