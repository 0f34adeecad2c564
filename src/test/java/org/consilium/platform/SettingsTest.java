package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.consilium.platform.database.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    @Test
    void needs_nothing_to_be_set() {
        Settings settings = Settings.from(Map.of());

        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.dataFolder()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(settings.database()).isEmpty();
        assertThat(settings.logAsJson()).isFalse();
    }

    @Test
    void takes_an_empty_CONSILIUM_DATA_for_none() {
        assertThat(Settings.from(Map.of("CONSILIUM_DATA", "")).dataFolder())
                .isEqualTo(Path.of("data").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "-1", "65536", "80 80"})
    void says_what_a_port_is(String port) {
        assertThatThrownBy(() -> Settings.from(Map.of("PORT", port)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(port)
                .hasMessageContaining("65535");
    }

    @Test
    void says_which_logs_there_are() {
        assertThatThrownBy(() -> Settings.from(Map.of("LOG_FORMAT", "xml")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("text or json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://db/consilium", "jdbc:postgresql://db/consilium", "jdbc:mysql://db", "db:3306"})
    void says_how_a_database_is_named(String url) {
        assertThatThrownBy(() -> Settings.from(Map.of("DB_URL", url)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("jdbc:mysql://HOST:PORT/DATABASE");
    }

    @Test
    void takes_an_empty_DB_URL_for_none() {
        assertThat(Settings.from(Map.of("DB_URL", "")).database()).isEmpty();
    }

    @Test
    void is_reached_at_this_machine_unless_somebody_says_where() {
        assertThat(Settings.from(Map.of("PORT", "9000", "CONSILIUM_URL", " ")).properties())
                .containsEntry("consilium.url", "http://localhost:9000");
        assertThat(Settings.from(Map.of("CONSILIUM_URL", "https://consilium.example/"))
                        .properties())
                .containsEntry("consilium.url", "https://consilium.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consilium.example",
                "ftp://consilium.example",
                "https://",
                "https://consilium.example/exchanges",
                "https://u:p@consilium.example",
                "https://a b"
            })
    void says_how_its_address_is_written(String url) {
        assertThatThrownBy(() -> Settings.from(Map.of("CONSILIUM_URL", url)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("https://HOST");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MAIL_HOST | mail:587             | without a port
            MAIL_PORT | 99999                | 65535
            MAIL_PORT | 0                    | 65535
            MAIL_PORT | smtp                 | 65535
            MAIL_TLS  | ssl                  | none, starttls or tls
            MAIL_FROM | nobody               | NAME <ADDRESS>
            MAIL_CA   | target/not-there.pem | PEM file
            """)
    void says_how_a_mail_server_is_described(String name, String value, String expected) {
        Map<String, String> environment = new HashMap<>(Map.of("MAIL_HOST", "mail"));
        environment.put(name, value);

        assertThatThrownBy(() -> Settings.from(environment))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith(name + " is \"" + value + "\": give ")
                .hasMessageContaining(expected)
                .hasMessageNotContaining("\n");
    }

    @Test
    void does_not_mind_how_a_mail_server_is_described_that_is_not_named() {
        assertThatCode(() -> Settings.from(Map.of("MAIL_PORT", "none", "MAIL_HOST", " ")))
                .doesNotThrowAnyException();
    }

    @Test
    void takes_a_whole_description_of_a_mail_server() {
        assertThatCode(() -> Settings.from(Map.of(
                        "MAIL_HOST", "mail.hospital.example",
                        "MAIL_PORT", "465",
                        "MAIL_TLS", "TLS",
                        "MAIL_USER", "consilium",
                        "MAIL_PASSWORD", "secret",
                        "MAIL_CA", "pom.xml",
                        "MAIL_FROM", "滨州 医院 <no-reply@hospital.example>")))
                .doesNotThrowAnyException();
    }

    @Test
    void says_that_a_user_of_a_mail_server_has_a_password() {
        assertThatThrownBy(() -> Settings.from(Map.of("MAIL_HOST", "mail", "MAIL_USER", "consilium")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("MAIL_PASSWORD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "10.0.0.1, 192.168.0.0/16,fd00::/8,::1"})
    void takes_addresses_and_networks_of_proxies(String proxies) {
        assertThatCode(() -> Settings.from(Map.of("TRUSTED_PROXIES", proxies))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.1;10.0.0.2", "10.0.0.0/33", "10.0.0.1,", "*", "fd00::/129"})
    void says_how_proxies_are_named(String proxies) {
        assertThatThrownBy(() -> Settings.from(Map.of("TRUSTED_PROXIES", proxies)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("TRUSTED_PROXIES");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consulate.example",
                "https://consulate.example/page",
                "https://a.example, https://b.example",
                "https://a.example; script-src *",
                "*",
                "'self'"
            })
    void says_how_sites_are_named(String sites) {
        assertThatThrownBy(() -> Settings.from(Map.of("FRAME_SITES", sites)))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("FRAME_SITES")
                .hasMessageContaining("https://*.hospital.example");
        assertThatCode(() -> Settings.from(Map.of("FRAME_SITES", "https://a.example:8443,http://*.b.example")))
                .doesNotThrowAnyException();
    }
}
