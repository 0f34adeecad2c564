package org.consilium.mail;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * The mail server as the operator configured it, by {@code MAIL_HOST} and the related settings.
 *
 * @param authority a PEM file of additional trusted certificates
 * @param senderName free text, sender an address
 */
record MailSettings(
        String host,
        int port,
        Tls tls,
        Optional<String> user,
        Optional<String> password,
        Optional<Path> authority,
        String senderName,
        String sender) {
    private static final int HIGHEST_PORT = 65535;
    private static final String PRODUCT = "Consilium";
    private static final Pattern SENDER = Pattern.compile("(?:([^<>]*)<([^<>\\s]+@[^<>\\s]+)>|([^<>\\s]+@[^<>\\s]+))");

    enum Tls {
        NONE(25),
        /** STARTTLS is required: nothing is sent without it. */
        STARTTLS(587),
        TLS(465);

        private final int port;

        Tls(int port) {
            this.port = port;
        }
    }

    /** @return empty if no server is configured: letters are off */
    static Optional<MailSettings> from(Config config) {
        return text(config, "host").map(host -> from(config, host));
    }

    private static MailSettings from(Config config, String host) {
        Optional<String> user = text(config, "user");
        Tls tls = text(config, "tls").map(MailSettings::tls).orElse(user.isPresent() ? Tls.STARTTLS : Tls.NONE);
        URI url = config.getValue("consilium.url", URI.class);
        String from = text(config, "from").orElse("consilium@" + (url.getHost() == null ? "localhost" : url.getHost()));
        Matcher sender = SENDER.matcher(from);
        if (!sender.matches()) {
            throw new IllegalArgumentException(
                    "MAIL_FROM is \"%s\": give an address, or NAME <ADDRESS>.".formatted(from));
        }
        boolean named = sender.group(1) != null && !sender.group(1).isBlank();
        return new MailSettings(
                host,
                text(config, "port").map(MailSettings::port).orElse(tls.port),
                tls,
                user,
                text(config, "password"),
                text(config, "ca").map(Path::of),
                named ? sender.group(1).strip().replace("\"", "") : PRODUCT,
                sender.group(2) == null ? sender.group(3) : sender.group(2));
    }

    private static Tls tls(String word) {
        try {
            return Tls.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("MAIL_TLS is \"%s\": give none, starttls or tls.".formatted(word), e);
        }
    }

    private static int port(String number) {
        try {
            int port = Integer.parseInt(number);
            if (port > 0 && port <= HIGHEST_PORT) {
                return port;
            }
        } catch (NumberFormatException e) {
            // Reported below, together with numbers out of range.
        }
        throw new IllegalArgumentException(
                "MAIL_PORT is \"%s\": give a number from 1 to %d.".formatted(number, HIGHEST_PORT));
    }

    private static Optional<String> text(Config config, String name) {
        return config.getOptionalValue("consilium.mail." + name, String.class)
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
