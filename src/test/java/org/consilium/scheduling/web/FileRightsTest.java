package org.consilium.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who imports which file, and who has which role afterwards. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class FileRightsTest {
    private static final String FILES = "/api/exchange-files";
    private static final String SECRET = "secret-sitting-2023";

    @Inject
    SignedIn signedIn;

    @Inject
    ExchangeFiles files;

    private Member organiser;

    @BeforeEach
    void appoint() throws IOException {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        String secret = exchange(SECRET).replace("kind: webinar", "kind: webinar\nvisibility: participants");
        assertThat(files.importFile("secret", secret.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }

    @Test
    void onlyTheImporterOfAnExchangeBecomesItsOrganiser() throws IOException {
        String slug = "brought-" + UUID.randomUUID();

        assertThat(bring(organiser, exchange(slug)).jsonPath().getString("change"))
                .isEqualTo("created");

        assertThat(bring(organiser, exchange(slug).replace("minutes: 25", "minutes: 30"))
                        .jsonPath()
                        .getString("change"))
                .isEqualTo("updated");
        assertThat(signedIn.as(organiser).get(FILES + "/" + slug).statusCode()).isEqualTo(200);
        Member another = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        refused(bring(another, exchange(slug)), "exchange.edit");
        refused(signedIn.as(another).get(FILES + "/" + slug), "exchange.export");
        assertThat(signedIn.as(Grant.ofInstallation(MemberRole.ADMINISTRATOR))
                        .get("/api/audit?exchange=" + slug + "&member=" + organiser.id())
                        .jsonPath()
                        .getList("items.action", String.class))
                .containsExactly("exchange_exported", "exchange_imported", "role_given", "exchange_imported");
    }

    @Test
    void theRightsOverAMissionAreHeldOnTheMission() throws IOException {
        String mission = "mission-" + UUID.randomUUID();
        String inside = "inside-" + UUID.randomUUID();
        String closed = "closed-" + UUID.randomUUID();
        String file = Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"))
                .replace("mission: china-kazakhstan-2020", "mission: " + mission)
                .replace("kazakhstan-nationwide-2020-04-10", inside)
                .replace("kazakhstan-minister-2020-04-10", closed);

        assertThat(bring(organiser, file).statusCode()).isEqualTo(200);

        assertThat(signedIn.as(organiser).get("/api/exchanges/" + closed).statusCode())
                .isEqualTo(200);
        assertThat(bring(organiser, file).jsonPath().getString("change")).isEqualTo("unchanged");
        Member ofOne = signedIn.member(inside, Grant.of(MemberRole.ORGANISER, inside));
        refused(bring(ofOne, file), "exchange.edit");
        refused(signedIn.as(ofOne).get(FILES + "/" + inside), "exchange.export");
        assertThat(signedIn.as(ofOne).get(FILES + "/" + closed).statusCode()).isEqualTo(404);
    }

    @Test
    void aSlugThatIsTakenBySomethingHiddenIsTakenAndNoMoreIsSaid() throws IOException {
        Response answer = bring(organiser, exchange(SECRET).replace("minutes: 25", "minutes: 99"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].message"))
                .isEqualTo("\"" + SECRET + "\" is already taken, expected a slug of its own");
        assertThat(files.export(SECRET)).isPresent().get().asString().doesNotContain("minutes: 99");
    }

    @Test
    void anEditorLearnsNothingOfAHiddenSlug() throws IOException {
        Member elsewhere = signedIn.member("elsewhere-2023", Grant.of(MemberRole.ORGANISER, "elsewhere-2023"));

        Response hidden = bring(elsewhere, exchange(SECRET));
        Response never = bring(elsewhere, exchange("never-" + UUID.randomUUID()));

        refused(hidden, "exchange.create");
        assertThat(hidden.asString()).isEqualTo(never.asString());
    }

    @Test
    void namesOfAHiddenFileCannotBeGuessed() throws IOException {
        for (String guess : new String[] {SECRET + "/pan-qing", SECRET + "/nobody", "nowhere-2020/nobody"}) {
            String file = exchange("guess-" + UUID.randomUUID())
                    .replace(
                            "name: {en: {family: Pan, given: Qing}",
                            "same_as: " + guess + "\n    name: {en: {family: Pan, given: Qing}");

            Response answer = bring(organiser, file);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.jsonPath().getString("errors[0].message")).startsWith("there is no person \"" + guess);
        }
    }

    @Test
    void aPageTakesAFileAndLeadsToItsWorkingCopy() throws IOException {
        String slug = "uploaded-" + UUID.randomUUID();

        Response answer = upload(organiser, exchange(slug));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/ru/console/" + slug + "?done=uploaded");
        assertThat(signedIn.as(organiser)
                        .get("/ru/console/" + slug + "?done=uploaded")
                        .asString())
                .contains(Texts.of(UiLanguage.RU).say("console.done.uploaded"));
        assertThat(signedIn.as(organiser)
                        .get("/ru/console/" + slug + "?done=<b>x")
                        .asString())
                .doesNotContain("<b>x");
    }

    @Test
    void aPageListsWhatIsWrongWithItsPlace() throws IOException {
        Response answer = upload(organiser, exchange("wrong-2023").replace("kind: webinar", "kind: <b>"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString())
                .contains(
                        "Файл «wrong &lt;i&gt;.yaml» не принят",
                        "Строка 3, столбец 7 · <code translate=\"no\">kind</code><br>",
                        "указано `&lt;b&gt;`; ожидается: webinar, conference");
        assertThat(upload(organiser, "").statusCode()).isEqualTo(422);
        assertThat(upload(signedIn.member("", new Grant[0]), exchange("wrong-2023"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aPagePromisesOnlyWhatItsReaderMayDo() throws IOException {
        Texts words = Texts.of(UiLanguage.RU);
        String slug = "promised-" + UUID.randomUUID();
        files.importFile("file", exchange(slug).getBytes(StandardCharsets.UTF_8));
        Member ofOne = signedIn.member(slug, Grant.of(MemberRole.ORGANISER, slug));

        assertThat(signedIn.as(ofOne).get("/ru/exchange-files").asString())
                .contains(words.say("file.lead.edit"))
                .doesNotContain(words.say("file.lead"));
        assertThat(signedIn.as(organiser).get("/ru/exchange-files").asString()).contains(words.say("file.lead"));
        Response another = upload(ofOne, exchange("another-" + slug));
        assertThat(another.statusCode()).isEqualTo(403);
        assertThat(another.asString()).contains(words.say("file.denied.new"));
        Response foreign = upload(organiser, exchange(slug).replace("minutes: 25", "minutes: 26"));
        assertThat(foreign.statusCode()).isEqualTo(403);
        assertThat(foreign.asString()).contains(words.say("file.denied.edit"));
        assertThat(upload(ofOne, exchange(slug).replace("minutes: 25", "minutes: 26"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPageTellsWhatWouldChangeAndChangesNothing() throws IOException {
        String slug = "checked-" + UUID.randomUUID();
        assertThat(bring(organiser, exchange(slug)).statusCode()).isEqualTo(200);
        String other = exchange(slug).replace("Measures taken by Binzhou", "<b>Measures</b>");

        String page = signedIn.as(organiser)
                .multiPart("file", "new.yaml", other.getBytes(StandardCharsets.UTF_8), "application/yaml")
                .multiPart("check", "1")
                .post("/ru/exchange-files")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page)
                .contains("agenda[opening].items[measures].title.en", "<ins>&lt;b&gt;Measures&lt;/b&gt;")
                .contains(Texts.of(UiLanguage.RU).say("file.check.updated", "slug", slug));
        assertThat(files.export(slug).orElseThrow()).doesNotContain("<b>Measures");
        assertThat(signedIn.as(organiser)
                        .header("Content-Type", "application/yaml")
                        .body(other.getBytes(StandardCharsets.UTF_8))
                        .post(FILES + "/check")
                        .jsonPath()
                        .getString("changes[0].path"))
                .isEqualTo("agenda[opening].items[measures].title.en");
        assertThat(signedIn.as(signedIn.member("", new Grant[0]))
                        .header("Content-Type", "application/yaml")
                        .body(other.getBytes(StandardCharsets.UTF_8))
                        .post(FILES + "/check")
                        .statusCode())
                .isEqualTo(403);
    }

    private Response upload(Member member, String file) {
        return signedIn.as(member)
                .redirects()
                .follow(false)
                .multiPart("file", "wrong <i>.yaml", file.getBytes(StandardCharsets.UTF_8), "application/yaml")
                .post("/ru/exchange-files");
    }

    private Response bring(Member member, String file) {
        return signedIn.as(member)
                .header("Content-Type", "application/yaml")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post(FILES + "?release=true");
    }

    private static void refused(Response answer, String right) {
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("code")).isEqualTo("access.denied");
        assertThat(answer.jsonPath().getString("right")).isEqualTo(right);
    }

    private static String exchange(String slug) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug);
    }
}
