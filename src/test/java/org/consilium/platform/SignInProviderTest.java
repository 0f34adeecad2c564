package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.consilium.platform.database.StartupException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInProviderTest {
    private static final Map<String, String> WHOLE = Map.of(
            "OIDC_URL", "https://sign-in.example:8443/realms/some/",
            "OIDC_CLIENT_ID", "consilium",
            "OIDC_CLIENT_SECRET", "not-for-logs");

    @Test
    void is_off_until_something_is_given() {
        assertThat(SignInProvider.from(Map.of())).isEmpty();
        assertThat(SignInProvider.from(Map.of("OIDC_URL", " ", "OIDC_CLIENT_SECRET", "")))
                .isEmpty();
    }

    @Test
    void says_what_is_missing() {
        assertThatThrownBy(() -> SignInProvider.from(Map.of("OIDC_URL", "https://sign-in.example")))
                .isInstanceOf(StartupException.class)
                .hasMessage("Sign-in by a provider needs OIDC_URL, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET. "
                        + "Give OIDC_CLIENT_ID and OIDC_CLIENT_SECRET too, or none of them.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in.example", "ldap://sign-in.example", "https://", "http://a b"})
    void says_how_a_provider_is_named(String url) {
        assertThatThrownBy(() -> SignInProvider.from(
                        Map.of("OIDC_URL", url, "OIDC_CLIENT_ID", "consilium", "OIDC_CLIENT_SECRET", "secret")))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining(url)
                .hasMessageContaining("https://HOST/realms/NAME");
    }

    @Test
    void tells_the_application_where_it_is() {
        assertThat(SignInProvider.from(WHOLE).orElseThrow().configuration())
                .containsEntry("consilium.oidc.enabled", "true")
                .containsEntry("quarkus.oidc.auth-server-url", "https://sign-in.example:8443/realms/some")
                .containsEntry("quarkus.oidc.authentication.cookie-force-secure", "false");
    }

    @Test
    void takes_the_secret_from_a_file_as_it_stands_there(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), " of the file\n");

        Settings settings = Settings.from(Map.of(
                "OIDC_URL", "https://sign-in.example",
                "OIDC_CLIENT_ID", "consilium",
                "OIDC_CLIENT_SECRET_FILE", file.toString()));

        assertThat(settings.properties()).containsEntry("quarkus.oidc.credentials.secret", " of the file");
    }

    @Test
    void keeps_the_secret_to_itself() {
        assertThat(SignInProvider.from(WHOLE).orElseThrow().toString()).doesNotContain("not-for-logs");
    }
}
