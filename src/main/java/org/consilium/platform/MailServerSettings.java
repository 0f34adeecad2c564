package org.consilium.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.platform.database.StartupException;

/** Validates the operator's mail settings before anything starts; {@code mail} reads them. */
final class MailServerSettings {
    private static final int HIGHEST_PORT = 65535;
    private static final Set<String> TLS = Set.of("none", "starttls", "tls");
    /** A name, or an address of either version: a single colon precedes a port. */
    private static final Pattern HOST = Pattern.compile("[^\\s:/@]+|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private static final Pattern SENDER = Pattern.compile("[^<>]*<[^<>\\s]+@[^<>\\s]+>|[^<>\\s]+@[^<>\\s]+");

    private MailServerSettings() {}

    /** @throws StartupException in one line; without MAIL_HOST letters are off, and the rest is not checked */
    static void check(Map<String, String> environment) {
        String host = value(environment, "MAIL_HOST");
        if (host.isEmpty()) {
            return;
        }
        refuseUnless(
                HOST.matcher(host).matches(), "MAIL_HOST", host, "the name or address of a server, without a port");
        String port = value(environment, "MAIL_PORT");
        refuseUnless(port.isEmpty() || isPort(port), "MAIL_PORT", port, "a number from 1 to " + HIGHEST_PORT);
        String tls = value(environment, "MAIL_TLS");
        refuseUnless(
                tls.isEmpty() || TLS.contains(tls.toLowerCase(Locale.ROOT)), "MAIL_TLS", tls, "none, starttls or tls");
        String from = value(environment, "MAIL_FROM");
        refuseUnless(
                from.isEmpty() || SENDER.matcher(from).matches(), "MAIL_FROM", from, "an address, or NAME <ADDRESS>");
        String ca = value(environment, "MAIL_CA");
        refuseUnless(ca.isEmpty() || Files.isReadable(Path.of(ca)), "MAIL_CA", ca, "a PEM file that can be read");
        if (!value(environment, "MAIL_USER").isEmpty()
                && value(environment, "MAIL_PASSWORD").isEmpty()) {
            throw new StartupException("MAIL_USER is set, and MAIL_PASSWORD or MAIL_PASSWORD_FILE is missing.");
        }
    }

    private static boolean isPort(String given) {
        return given.matches("[0-9]{1,5}") && Integer.parseInt(given) > 0 && Integer.parseInt(given) <= HIGHEST_PORT;
    }

    private static void refuseUnless(boolean fine, String name, String given, String expected) {
        if (!fine) {
            throw new StartupException("%s is \"%s\": give %s.".formatted(name, given, expected));
        }
    }

    private static String value(Map<String, String> environment, String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
