package org.consilium.live.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.live.room.RoomProgramme;
import org.consilium.live.room.RoomTextRules;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who gets the page of a room, and with which data. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class RoomPagesTest {
    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    ObjectMapper json;

    @ParameterizedTest
    @EnumSource
    void tellsASignedOutReaderHowToGetIn(UiLanguage language) {
        guests.exchange("room-way-in-2020", true);

        given().get("/" + language.code() + "/exchanges/room-way-in-2020/room")
                .then()
                .statusCode(401)
                .header("Cache-Control", "private, no-store")
                .body("html.@lang", equalTo(language.tag()))
                .body(containsString(Texts.of(language).say("room.way_in.text")))
                .body(not(containsString("consilium-room")));
    }

    @Test
    void isOnlyForMembersWhoMayEnter() {
        guests.exchange("room-alone-2020", true);
        guests.exchange("room-other-2020", true);

        signedIn.as(Grant.of(MemberRole.DOCTOR, "room-alone-2020"))
                .get("/uk/exchanges/room-alone-2020/room")
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .header("X-Robots-Tag", "noindex")
                .body(containsString("<consilium-room>"))
                .body(containsString("запланований час"))
                .body(not(containsString("class=\"pending\"")));
        signedIn.as(Grant.of(MemberRole.DOCTOR, "room-alone-2020"))
                .get("/kk/exchanges/room-alone-2020/room")
                .then()
                .body(matchesPattern("(?s).*</span> <small class=\"pending\">[^<]+</small></h1>.*"))
                .body(matchesPattern(
                        "(?s).*<span class=\"soft\"><span lang=\"\\w+\">[^<]+</span> <small class=\"pending\">.*"));
        signedIn.as(Grant.of(MemberRole.DOCTOR, "room-alone-2020"))
                .get("/zh/exchanges/room-alone-2020/room")
                .then()
                .body(containsString("<time datetime=\"2020-04-16T07:00:00Z\">15:00</time>"));
        signedIn.as(Grant.of(MemberRole.DOCTOR, "room-other-2020"))
                .get("/uk/exchanges/room-alone-2020/room")
                .then()
                .statusCode(403);
        signedIn.as(Grant.ofInstallation(MemberRole.ADMINISTRATOR))
                .get("/uk/exchanges/room-alone-2020/room")
                .then()
                .statusCode(403);
    }

    @Test
    void isUnknownToStrangersWhereTheExchangeIsPrivate() {
        guests.exchange("room-private-2020", false);

        given().get("/en/exchanges/room-private-2020/room").then().statusCode(404);
        signedIn.as(Grant.of(MemberRole.DOCTOR, "room-other-2020"))
                .get("/en/exchanges/room-private-2020/room")
                .then()
                .statusCode(404);
        signedIn.as(Grant.of(MemberRole.INTERPRETER, "room-private-2020"))
                .get("/en/exchanges/room-private-2020/room")
                .then()
                .statusCode(200);
    }

    @Test
    void leadsInterpretersToTheConsolesOfTheAgendasBooths() {
        guests.exchange("room-booths-2020", true);
        String uk = "<a href=\"/en/exchanges/room-booths-2020/booth/uk\">Go to the booth: Ukrainian</a>";

        String interpreter = room(MemberRole.INTERPRETER);

        assertThat(interpreter).containsOnlyOnce(uk).containsOnlyOnce("room-booths-2020/booth/zh\"");
        assertThat(room(MemberRole.DOCTOR)).contains("<consilium-room>").doesNotContain("/booth/");
    }

    private String room(MemberRole role) {
        return signedIn.as(Grant.of(role, "room-booths-2020"))
                .get("/en/exchanges/room-booths-2020/room")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void handsTheScriptTheExchangeAndTheWordsInTheLanguageOfThePage() throws IOException {
        guests.exchange("room-facts-2020", true);
        Member doctor = guests.of("room-facts-2020", MemberRole.DOCTOR, "Олена", UiLanguage.UK);

        JsonNode facts = facts(signedIn.as(doctor)
                .get("/uk/exchanges/room-facts-2020/room")
                .then()
                .extract()
                .asString());

        assertThat(facts.at("/exchange/slug").asText()).isEqualTo("room-facts-2020");
        assertThat(facts.at("/exchange/sides/0/zone").asText()).isEqualTo("Asia/Shanghai");
        assertThat(facts.at("/exchange/sides/1/language").asText()).isEqualTo("uk");
        assertThat(facts.at("/exchange/items").size()).isGreaterThan(3);
        assertThat(facts.at("/limits/text").asInt()).isEqualTo(RoomTextRules.LONGEST_TEXT);
        assertThat(facts.at("/limits/closes_after").asLong()).isEqualTo(RoomProgramme.CLOSES_AFTER.toSeconds());
        assertThat(facts.at("/exchange/items/0/starts").asText())
                .isEqualTo(facts.at("/exchange/starts").asText());
        assertThat(facts.at("/exchange/items/1/number").asLong()).isPositive();
        assertThat(facts.at("/words/room.chat.edited").asText())
                .isEqualTo(Texts.of(UiLanguage.UK).say("room.chat.edited"));
        assertThat(facts.at("/words/said.pending").asText()).isNotBlank();
        assertThat(facts.at("/words/Reaction.thanks").asText()).isNotBlank();
    }

    @Test
    void handsTheWordsOfCaptionsToTheirPageAlone() throws IOException {
        guests.exchange("room-captions-2020", true);
        Member doctor = guests.of("room-captions-2020", MemberRole.DOCTOR, "Олена", UiLanguage.UK);

        JsonNode room = words(doctor, "");
        JsonNode captions = words(doctor, "?view=captions");

        assertThat(captions.at("/room.captions.keys").asText())
                .isEqualTo(Texts.of(UiLanguage.UK).say("room.captions.keys"));
        assertThat(room.has("room.captions.keys")).isFalse();
        assertThat(captions.size()).isGreaterThan(room.size());
    }

    private JsonNode words(Member member, String view) throws IOException {
        return facts(signedIn.as(member)
                        .get("/uk/exchanges/room-captions-2020/room" + view)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .at("/words");
    }

    private JsonNode facts(String html) throws IOException {
        String begin = "<script type=\"application/json\" id=\"room-facts\">";
        int from = html.indexOf(begin) + begin.length();
        return json.readTree(html.substring(from, html.indexOf("</script>", from)));
    }
}
