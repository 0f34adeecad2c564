package org.consilium.access.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.consilium.shared.PublicAddress;
import org.junit.jupiter.api.Test;

class CookiesTest {
    private static final Secret SECRET = Secret.random();
    private final SessionCookie plain = new SessionCookie(new PublicAddress(URI.create("http://localhost:8080")));
    private final SessionCookie behindTls =
            new SessionCookie(new PublicAddress(URI.create("https://consilium.example")));

    @Test
    void behind_TLS_both_are_secure_and_say_so_in_their_names() {
        assertThat(behindTls.of(SECRET, 60).encode())
                .startsWith("__Host-consilium-session=" + SECRET.text())
                .contains("; Secure", "; HTTPOnly", "; Path=/;", "; SameSite=Lax")
                .doesNotContain("Domain");
        assertThat(new EntryCookie(behindTls).of(SECRET.text()).encode())
                .startsWith("__Secure-consilium-entry=" + SECRET.text())
                .contains("; Secure", "; HTTPOnly", "; Path=/enter;", "; SameSite=Lax");
    }

    @Test
    void without_TLS_a_browser_takes_them_all_the_same() {
        assertThat(List.of(
                        plain.of(SECRET, 60).encode(),
                        new EntryCookie(plain).of(SECRET.text()).encode()))
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("consilium-")
                        .contains("; HTTPOnly", "; SameSite=Lax")
                        .doesNotContain("Secure"));
    }

    @Test
    void are_taken_away_with_the_attributes_that_they_were_given_with() {
        assertThat(behindTls.none().encode()).contains("__Host-", "Max-Age=0", "; Secure", "; Path=/;");
        assertThat(new EntryCookie(behindTls).none().encode()).contains("Max-Age=0", "; Secure", "; Path=/enter;");
    }
}
