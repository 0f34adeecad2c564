package org.consilium.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A real mail server for the application of a test; it turns letters on. {@link #to} reads the letters. */
public final class MailServerResource implements QuarkusTestResourceLifecycleManager {
    private static GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());

    @Override
    public Map<String, String> start() {
        server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        return Map.of(
                "consilium.mail.host",
                "localhost",
                "consilium.mail.port",
                Integer.toString(server.getSmtp().getPort()));
    }

    @Override
    public void stop() {
        server.stop();
    }

    /** The letters to an address, in order of arrival. */
    public static List<MimeMessage> to(String address) {
        return Stream.of(server.getReceivedMessages())
                .filter(letter -> address.equals(recipient(letter)))
                .toList();
    }

    private static String recipient(MimeMessage letter) {
        try {
            return letter.getAllRecipients()[0].toString();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
