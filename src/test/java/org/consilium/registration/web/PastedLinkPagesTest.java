package org.consilium.registration.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Links surrounded by what mail programs add, opened or pasted; the page finds the secret, or says that the link is
 * damaged.
 */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PastedLinkPagesTest {
    private static final String SLUG = "pasted-2020";
    private static final String ENTRY = "consilium-entry";

    @Inject
    Guests guests;

    private Member doctor;

    @BeforeEach
    void invite() {
        guests.exchange(SLUG, true);
        doctor = guests.of(SLUG, MemberRole.DOCTOR, "Олена Шевченко", UiLanguage.UK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s.",
                "%s)",
                "%s%3E",
                "%s,",
                "%s%22",
                "%s%E3%80%82",
                "%s%C2%BB",
                "**%s**",
                "__%s__",
                "%s%0D%0A",
                "%20%s%20",
                "%s/",
                "%s%20and%20some%20words",
                "click%20%s",
                "%s)%E3%80%82",
                "%s?from=letter"
            })
    void forgivesWhatAMailProgramPutsAroundTheSecret(String address) {
        String token = guests.link(doctor);

        Response opened = browser().urlEncodingEnabled(false).get("/enter/" + address.replace("%s", token));

        assertThat(opened.getCookie(ENTRY)).isEqualTo(token);
    }

    @Test
    void findsTheLinkInWhatIsPastedFromTheLetter() {
        String token = guests.link(doctor);
        String letter = "Шановна колего!\r\n> http://consilium.example/enter/" + token.substring(0, 21) + "=\r\n> "
                + token.substring(21) + ").\r\nДо зустрічі";

        browser()
                .cookie(ENTRY, token.substring(1))
                .get("/enter")
                .then()
                .statusCode(404)
                .body(containsString("action=\"/enter/link\""));
        Response pasted = paste(letter);
        pasted.then().statusCode(303).header("Location", "/enter").header("Referrer-Policy", "no-referrer");
        assertThat(pasted.getCookie(ENTRY)).isEqualTo(token);
        browser()
                .cookie(ENTRY, paste(letter.replace(token.substring(21), "")).getCookie(ENTRY))
                .get("/enter")
                .then()
                .statusCode(404);
    }

    private static Response paste(String text) {
        return browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("link", text)
                .post("/enter/link");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "a/b/c", "..%2f", "%F0%9F%98%80", "a;b=c", "a%0d%0aSet-Cookie:x=y"})
    void takesAnythingElseForADamagedLink(String token) {
        Response opened = browser().urlEncodingEnabled(false).get("/enter/" + token);
        opened.then().statusCode(303);
        assertThat(opened.getHeaders().getValues("Set-Cookie")).hasSize(1);

        browser().cookie(ENTRY, opened.getCookie(ENTRY)).get("/enter").then().statusCode(404);
    }

    private static RequestSpecification browser() {
        return given().redirects().follow(false).header("Sec-Fetch-Site", "same-origin");
    }
}
