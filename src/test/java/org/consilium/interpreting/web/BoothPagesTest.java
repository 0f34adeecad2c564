package org.consilium.interpreting.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets the console of a booth, and with which data. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class BoothPagesTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    ObjectMapper json;

    @Test
    void tellsASignedOutReaderHowToGetIn() {
        guests.exchange("console-way-in-2020", true);

        given().get("/uk/exchanges/console-way-in-2020/booth/uk")
                .then()
                .statusCode(401)
                .header("Cache-Control", "private, no-store")
                .body(containsString(Texts.of(UiLanguage.UK).say("room.way_in.text")))
                .body(not(containsString("consilium-booth")));
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberRole.class,
            names = {"INTERPRETER", "MODERATOR", "ORGANISER"})
    void isForWritersAndCoordinators(MemberRole role) {
        guests.exchange("console-staff-2020", true);

        signedIn.as(Grant.of(role, "console-staff-2020"))
                .get("/en/exchanges/console-staff-2020/booth/zh")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("<consilium-booth>"));
    }

    @ParameterizedTest
    @EnumSource(
            value = MemberRole.class,
            names = {"DOCTOR", "SPEAKER"})
    void isForNobodyElse(MemberRole role) {
        guests.exchange("console-others-2020", true);
        guests.exchange("console-elsewhere-2020", true);

        signedIn.as(Grant.of(role, "console-others-2020"))
                .get("/en/exchanges/console-others-2020/booth/zh")
                .then()
                .statusCode(403);
        signedIn.as(Grant.of(MemberRole.INTERPRETER, "console-elsewhere-2020"))
                .get("/en/exchanges/console-others-2020/booth/zh")
                .then()
                .statusCode(403);
    }

    @Test
    void knowsNoPrivateExchangeBeforeStrangersAndNoLanguageThatIsNone() {
        guests.exchange("console-private-2020", false);

        given().get("/en/exchanges/console-private-2020/booth/zh").then().statusCode(404);
        signedIn.as(Grant.of(MemberRole.INTERPRETER, "console-private-2020"))
                .get("/en/exchanges/console-private-2020/booth/%3Cscript%3E")
                .then()
                .statusCode(404);
    }

    @Test
    void handsTheScriptNamesAndPostsInEveryScriptAndConventionsInTheLanguageOfTheBooth() throws IOException {
        guests.exchange("console-facts-2020", true);

        JsonNode facts = facts(signedIn.as(Grant.of(MemberRole.INTERPRETER, "console-facts-2020"))
                .get("/en/exchanges/console-facts-2020/booth/uk")
                .then()
                .extract()
                .asString());

        assertThat(facts.at("/booth/language").asText()).isEqualTo("uk");
        assertThat(facts.at("/booth/name").asText()).isEqualTo("Ukrainian");
        assertThat(facts.at("/booth/conventions/unclear").asText())
                .isEqualTo(Texts.of(UiLanguage.UK).say("booth.sound.unclear"));
        assertThat(facts.at("/booth/conventions/sounds").size()).isGreaterThan(3);
        JsonNode first = facts.at("/booth/items/0");
        assertThat(first.at("/number")).isEqualTo(facts.at("/exchange/items/0/number"));
        assertThat(first.at("/titles/zh").asText()).isNotBlank();
        assertThat(first.at("/titles/uk").asText())
                .isNotEqualTo(first.at("/titles/zh").asText());
        assertThat(first.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrder("number", "titles", "speakers", "documents");
        assertThat(first.at("/speakers/0/posts/0/uk").asText()).isEqualTo("Заступник мера Біньчжоу");
        assertThat(facts.at("/words/booth.keys").asText()).isEqualTo("Keys");
        assertThat(facts.at("/words/room.line.live").asText()).isNotBlank();
        assertThat(facts.at("/words/room.moderation.booths.nobody").asText()).isEqualTo("nobody writes");
    }

    private JsonNode facts(String html) throws IOException {
        String begin = "<script type=\"application/json\" id=\"room-facts\">";
        int from = html.indexOf(begin) + begin.length();
        return json.readTree(html.substring(from, html.indexOf("</script>", from)));
    }
}
