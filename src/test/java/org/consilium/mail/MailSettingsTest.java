package org.consilium.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MailSettingsTest {
    @Test
    void withoutAHostLettersAreOff() {
        assertThat(read(Map.of())).isEmpty();
        assertThat(read(Map.of("host", " "))).isEmpty();
    }

    @Test
    void aHostAloneIsARelayOnPort25AndTheSenderIsOfThePublicAddress() {
        MailSettings settings = read(Map.of("host", "relay")).orElseThrow();
        assertThat(settings.port()).isEqualTo(25);
        assertThat(settings.tls()).isEqualTo(MailSettings.Tls.NONE);
        assertThat(settings.senderName() + " " + settings.sender())
                .isEqualTo("Consilium consilium@exchange.hospital.example");
    }

    @Test
    void aPasswordIsNeverSentInTheClearUnlessThatIsAskedFor() {
        MailSettings settings =
                read(Map.of("host", "mail", "user", "u", "password", "p")).orElseThrow();
        assertThat(settings.tls()).isEqualTo(MailSettings.Tls.STARTTLS);
        assertThat(settings.port()).isEqualTo(587);
        assertThat(read(Map.of("host", "mail", "user", "u", "tls", "none"))
                        .orElseThrow()
                        .tls())
                .isEqualTo(MailSettings.Tls.NONE);
        assertThat(read(Map.of("host", "mail", "tls", "tls")).orElseThrow().port())
                .isEqualTo(465);
    }

    @Test
    void theSenderMayHaveAName() {
        MailSettings settings = read(Map.of("host", "mail", "from", "\"滨州 医院\" <no-reply@h.example>"))
                .orElseThrow();
        assertThat(settings.senderName()).isEqualTo("滨州 医院");
        assertThat(settings.sender()).isEqualTo("no-reply@h.example");
    }

    @Test
    void whatCannotBeMeantIsRefusedWithWhatCan() {
        assertThatThrownBy(() -> read(Map.of("host", "mail", "tls", "ssl")))
                .hasMessage("MAIL_TLS is \"ssl\": give none, starttls or tls.");
        assertThatThrownBy(() -> read(Map.of("host", "mail", "port", "99999"))).hasMessageContaining("from 1 to 65535");
        assertThatThrownBy(() -> read(Map.of("host", "mail", "from", "nobody"))).hasMessageContaining("NAME <ADDRESS>");
    }

    private static Optional<MailSettings> read(Map<String, String> given) {
        Map<String, String> properties = new HashMap<>();
        properties.put("consilium.url", "https://exchange.hospital.example/");
        given.forEach((name, value) -> properties.put("consilium.mail." + name, value));
        return MailSettings.from(new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build());
    }
}
