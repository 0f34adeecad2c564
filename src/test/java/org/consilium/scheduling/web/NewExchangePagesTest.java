package org.consilium.scheduling.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class NewExchangePagesTest {
    private static final Texts UK = Texts.of(UiLanguage.UK);

    private final String slug = "begun-" + UUID.randomUUID();
    private final Map<String, String> form = new HashMap<>(Map.ofEntries(
            Map.entry("slug", slug),
            Map.entry("kind", "consultation"),
            Map.entry("title1", "两国会诊"),
            Map.entry("title2", ""),
            Map.entry("name1", "滨州"),
            Map.entry("other1", "Біньчжоу"),
            Map.entry("country1", "CN"),
            Map.entry("zone1", "Asia/Shanghai"),
            Map.entry("language1", "zh"),
            Map.entry("name2", "Кривий Ріг"),
            Map.entry("other2", ""),
            Map.entry("country2", "UA"),
            Map.entry("zone2", "Europe/Kyiv"),
            Map.entry("language2", "uk"),
            Map.entry("starts", "2027-03-01T15:00"),
            Map.entry("languages", "en")));

    @Inject
    SignedIn signedIn;

    private Member organiser;

    @BeforeEach
    void appoint() {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
    }

    @Test
    void beginsADraftWithBothSides() {
        assertThat(send(form).header("Location")).endsWith("/uk/console/" + slug + "?done=created");

        assertThat(signedIn.as(organiser).get("/uk/console/" + slug + "/file").asString())
                .contains(
                        "kind: consultation",
                        "languages: [zh, uk, en]",
                        "starts: 2027-03-01T15:00",
                        "zone: Asia/Shanghai",
                        "key: cn",
                        "name: {zh: \"滨州\", uk: \"Біньчжоу\"}",
                        "name: {uk: \"Кривий Ріг\"}");
        assertThat(signedIn.as(organiser).get("/uk/console/" + slug).asString())
                .contains("15:00", "09:00", UK.say("ExchangeState.draft"), UK.say("console.items.none"));
        assertThat(given().get("/api/exchanges/" + slug).statusCode()).isEqualTo(404);
    }

    @Test
    void opensInTheEditorAtOnceForSomebodyWhoHasAnEditorOpen() {
        Supplier<RequestSpecification> session = signedIn.inOneSession(organiser);
        assertThat(session.get().get("/api/working-copies/" + slug).statusCode())
                .isEqualTo(404);

        send(form);

        assertThat(session.get().get("/api/working-copies/" + slug).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aTitleThatIsFarTooLongComesBackWithTheReasonBesideIt() {
        String typed = "ї".repeat(4_000);
        form.put("title2", typed);

        Response answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("id=\"title2-wrong\"", "<a href=\"#title2\">", typed)
                .doesNotContain("id=\"title1-wrong\"");
    }

    @Test
    void asksForWhatIsMissingFirst() {
        form.put("starts", "");
        form.put("name1", "");

        Response answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("id=\"starts-wrong\"", "id=\"name1-wrong\"", UK.say("Wrong.missing"), "value=\"Кривий Ріг\"")
                .contains("id=\"summary\"", "autofocus", "<a href=\"#name1\">", "<a href=\"#starts\">")
                .doesNotContain("id=\"zone1-wrong\"", "id=\"slug-wrong\"");
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatIsWrongBesideIt() {
        form.put("zone2", "Kyiv<b>");
        form.put("slug", "бинчжоу-2027");

        Response answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("value=\"Kyiv&lt;b&gt;\" selected", "id=\"zone2-wrong\"", "id=\"slug-wrong\"")
                .doesNotContain("id=\"zone1-wrong\"", UK.say("Wrong.missing"));
    }

    @Test
    void withoutAScriptTheCountryProposesZoneAndLanguageAndTheReaderSeesThemFirst() {
        form.putAll(Map.of("zone1", "", "language1", "", "zone2", "Київ"));

        Response answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains("<option value=\"Asia/Shanghai\" data-country=\"CN\" selected>Шанхай · UTC+8</option>")
                .contains("id=\"zone1-wrong\"", "id=\"language1-wrong\"", UK.say("Wrong.proposed"));
        form.putAll(Map.of("zone1", "Asia/Shanghai", "language1", "zh"));
        assertThat(send(form).asString()).contains("«Europe/Kyiv»").doesNotContain(UK.say("Wrong.proposed"));
    }

    @Test
    void neverReplacesAnExchangeThatIsThere() {
        send(form);
        form.put("title1", "另一次");

        Response answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("id=\"slug-wrong\"");
        assertThat(signedIn.as(organiser).get("/uk/console/" + slug + "/file").asString())
                .contains("两国会诊");
    }

    @Test
    void twoSidesOfOneCountryAndLanguageAreTold() {
        form.putAll(Map.of("country2", "CN", "language2", "zh", "zone2", "Asia/Urumqi", "title2", "忽略"));

        assertThat(send(form).statusCode()).isEqualTo(303);

        assertThat(signedIn.as(organiser).get("/uk/console/" + slug + "/file").asString())
                .contains("key: cn-1", "key: cn-2", "zone: Asia/Urumqi", "languages: [zh, en]");
    }

    @Test
    void needsTheRightToBeginExchanges() {
        organiser = signedIn.member("", new Grant[0]);

        assertThat(signedIn.as(organiser).get("/uk/new-exchange").statusCode()).isEqualTo(403);
        assertThat(send(form).statusCode()).isEqualTo(403);
    }

    private Response send(Map<String, String> fields) {
        return signedIn.as(organiser)
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post("/uk/new-exchange");
    }
}
