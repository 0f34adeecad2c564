package org.consilium.scheduling.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of the agenda editor: for the organisers of a programme alone, with what its script needs. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class AgendaEditorPagesTest {
    private static final Pattern FACTS = Pattern.compile("id=\"editor-facts\">([^<]+)<");

    private final String slug = "editor-" + UUID.randomUUID();

    @Inject
    SignedIn signedIn;

    @Inject
    ObjectMapper json;

    private Member organiser;

    @BeforeEach
    void draft() throws IOException {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        upload("binzhou-krivoy-rog-2020", "exchange: " + slug);
    }

    @Test
    void withoutAScriptTheAgendaIsAListWithTheTimesOfBothSides() {
        String page = page(organiser, slug, "");

        assertThat(page)
                .contains(Texts.of(UiLanguage.UK).say("editor.static.needs_script"))
                .contains("<time>15:25</time> Біньчжоу, Шаньдун, <time>10:25</time> Кривий Ріг")
                .contains("Респіраторна медицина в лікуванні COVID-19");
    }

    @Test
    void theScriptGetsTheRulesOfTheZonesTheWordsOfClosedListsAndWhoIsEditing() throws IOException {
        JsonNode facts = facts(page(organiser, slug, ""));

        assertThat(facts.path("slug").asText()).isEqualTo(slug);
        assertThat(facts.path("exchange").asText()).isEmpty();
        assertThat(facts.path("me").path("id").asLong()).isEqualTo(organiser.id());
        assertThat(facts.path("zones").findValuesAsText("zone")).containsExactly("Asia/Shanghai", "Europe/Kyiv");
        assertThat(facts.path("zones").get(1).path("changes")).hasSizeGreaterThan(20);
        assertThat(facts.path("types").get(0).path("names").path("zh").asText()).isEqualTo("致辞");
        assertThat(facts.path("family_first").toString()).isEqualTo("[\"CN\"]");
        assertThat(facts.path("words").has("editor.static.needs_script")).isFalse();
    }

    @Test
    void aMissionOpensAtItsFirstExchange() throws IOException {
        String mission = "editor-mission-" + UUID.randomUUID();
        upload("china-kazakhstan-mission-2020", "mission: " + mission);
        JsonNode facts = facts(page(organiser, mission, ""));

        assertThat(facts.path("slug").asText()).isEqualTo(mission);
        assertThat(facts.path("exchange").asText()).isNotEmpty();
        assertThat(answer(organiser, mission, "?exchange=not-there").statusCode())
                .isEqualTo(404);
    }

    @Test
    void toAnybodyElseItIsUnknown() {
        Member other = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        Response refused = answer(other, slug, "");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(refused.asString().replace(slug, ""))
                .isEqualTo(answer(other, "editor-never", "").asString().replace("editor-never", ""));
        assertThat(given().get("/uk/console/" + slug + "/agenda").statusCode()).isEqualTo(401);
    }

    private String page(Member by, String of, String query) {
        Response answer = answer(by, of, query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.asString();
    }

    private Response answer(Member by, String of, String query) {
        return signedIn.as(by).get("/uk/console/" + of + "/agenda" + query);
    }

    private JsonNode facts(String page) throws IOException {
        Matcher found = FACTS.matcher(page);
        assertThat(found.find()).isTrue();
        return json.readTree(found.group(1));
    }

    private void upload(String example, String head) throws IOException {
        String file = Files.readString(Path.of("exchanges", example + ".yaml"))
                .replaceFirst("(?m)^(exchange|mission): .*$", head)
                .replace("exchange: kazakhstan-", "exchange: k-" + UUID.randomUUID() + "-");
        int status = signedIn.as(organiser)
                .redirects()
                .follow(false)
                .multiPart("file", "file.yaml", file.getBytes(StandardCharsets.UTF_8), "application/yaml")
                .post("/uk/exchange-files")
                .statusCode();
        assertThat(status).isEqualTo(303);
    }
}
