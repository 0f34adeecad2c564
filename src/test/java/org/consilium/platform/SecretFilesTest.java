package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.consilium.platform.database.StartupException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFilesTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("secret"), " pa ss\n");
    }

    @Test
    void give_the_password_of_the_database() {
        Settings settings =
                Settings.from(Map.of("DB_URL", "jdbc:mysql://db/consilium", "DB_PASSWORD_FILE", file.toString()));

        assertThat(settings.database().orElseThrow().password()).isEqualTo(" pa ss");
    }

    @Test
    void give_the_installation_key() {
        Settings settings = Settings.from(Map.of("CONSILIUM_KEY_FILE", file.toString()));

        assertThat(settings.key()).contains("pa ss");
        assertThat(settings.properties()).containsEntry("consilium.key", " pa ss");
    }

    @ParameterizedTest
    @CsvSource({"MAIL_PASSWORD,consilium.mail.password", "CONSILIUM_KEY,consilium.key"})
    void reach_the_configuration_of_the_application(String name, String property) throws IOException {
        Settings settings = Settings.from(Map.of(name + "_FILE", file.toString()));

        assertThat(configuration(settings).getConfigValue(property).getValue()).isEqualTo(" pa ss");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CONSILIUM_KEY", "DB_PASSWORD", "MAIL_PASSWORD", "OIDC_CLIENT_SECRET"})
    void are_refused_beside_the_value_itself(String name) {
        assertThatThrownBy(() -> Settings.from(Map.of(name, "word", name + "_FILE", file.toString())))
                .isInstanceOf(StartupException.class)
                .hasMessage("Both %s and %s_FILE are set. Keep one of them.", name, name);
    }

    @Test
    void may_stand_beside_a_value_that_is_empty() {
        assertThat(Settings.from(Map.of("CONSILIUM_KEY", "", "CONSILIUM_KEY_FILE", file.toString()))
                        .key())
                .contains("pa ss");
        assertThat(Settings.from(Map.of("CONSILIUM_KEY", "word", "CONSILIUM_KEY_FILE", ""))
                        .key())
                .contains("word");
    }

    @Test
    void are_told_of_in_one_line_where_they_are_not_there() {
        assertRefused(folder.resolve("nothing"), "there is no such file");
    }

    @Test
    void are_told_of_in_one_line_where_they_are_a_folder() {
        assertRefused(folder, "which");
    }

    @Test
    void are_told_of_in_one_line_where_they_are_empty_huge_or_no_text() throws IOException {
        assertRefused(Files.writeString(folder.resolve("empty"), "\n"), "empty or too long");
        assertRefused(Files.writeString(folder.resolve("huge"), "a".repeat(10_001)), "empty or too long");
        assertRefused(Files.write(folder.resolve("binary"), new byte[] {(byte) 0xc3, 0x28}), "not text in UTF-8");
    }

    @Test
    void are_in_no_text_that_settings_make_of_themselves() {
        Settings settings = Settings.from(Map.of(
                "DB_URL", "jdbc:mysql://db/consilium?password=pa%20ss",
                "DB_PASSWORD_FILE", file.toString(),
                "MAIL_PASSWORD_FILE", file.toString(),
                "CONSILIUM_KEY_FILE", file.toString()));

        assertThat(settings + " " + settings.database()).doesNotContain("pa ss").doesNotContain("pa%20ss");
    }

    private static void assertRefused(Path file, String reason) {
        assertThatThrownBy(() -> Settings.from(Map.of("MAIL_PASSWORD_FILE", file.toString())))
                .isInstanceOf(StartupException.class)
                .hasMessageStartingWith("MAIL_PASSWORD_FILE names " + file)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n");
    }

    /** As the application reads it: the environment takes precedence over its own file. */
    private static SmallRyeConfig configuration(Settings settings) throws IOException {
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withSources(
                        new PropertiesConfigSource(settings.properties(), "told", 400),
                        new PropertiesConfigSource(
                                Path.of("src/main/resources/application.properties")
                                        .toUri()
                                        .toURL(),
                                250))
                .build();
    }
}
