package org.consilium.registration.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.consilium.testing.MailServerResource;

/** The letters of an exchange that have come to the mail server of a test. */
@ApplicationScoped
class SentLetters {
    private static final Pattern TOKEN = Pattern.compile("/enter/([\\w-]{48})");

    private final DataSource database;

    SentLetters(DataSource database) {
        this.database = database;
    }

    /** All letters, once none of the exchange is waiting any more. */
    List<MimeMessage> to(Site site, String address) {
        awaitNothingWaits(site);
        return MailServerResource.to(address);
    }

    void awaitNothingWaits(Site site) {
        await().atMost(Duration.ofMinutes(1)).until(() -> waiting(site) == 0);
    }

    private int waiting(Site site) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "SELECT COUNT(*) FROM letter WHERE exchange = ? AND sent_at IS NULL")) {
            query.setString(1, site.slug());
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The secret in the personal link of a letter. */
    static String token(MimeMessage letter) {
        try {
            Matcher link = TOKEN.matcher(letter.getContent().toString());
            assertThat(link.find()).isTrue();
            return link.group(1);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
