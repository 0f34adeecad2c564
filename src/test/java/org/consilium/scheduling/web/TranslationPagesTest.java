package org.consilium.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The translator's desk, as a browser without scripts uses it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class TranslationPagesTest {
    private static final String MEASURES = "items/measures/title";
    private static final Texts UK = Texts.of(UiLanguage.UK);

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    private String slug;
    private Supplier<RequestSpecification> own;

    @BeforeEach
    void arrange() {
        slug = "translated-" + UUID.randomUUID();
        guests.exchange(slug, true);
        own = signedIn.inOneSession(signedIn.member("", Grant.of(MemberRole.ORGANISER, slug)));
    }

    @Test
    void listsWhatWaitsBesideItsOriginalAndStoresIt() {
        String page = own.get().get(address()).asString();
        assertThat(page).contains("滨州采取的措施", UK.say("translations.pending"));

        Response saved = save(seq(), "", "Меры, принятые в Биньчжоу");

        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(title("ru")).isEqualTo("Меры, принятые в Биньчжоу");
        assertThat(own.get().get(address()).asString()).doesNotContain("text." + MEASURES);
    }

    @Test
    void whatSomebodyElseWroteMeanwhileIsShownAndNothingIsLost() {
        long seq = seq();
        save(seq, "", "Первый перевод");

        Response refused = save(seq, "", "Второй перевод");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString()).contains("Первый перевод", "Второй перевод", UK.say("translations.theirs"));
        assertThat(title("ru")).isEqualTo("Первый перевод");
        assertThat(save(seq(), "Первый перевод", "Второй перевод").statusCode()).isEqualTo(303);
        assertThat(title("ru")).isEqualTo("Второй перевод");
    }

    @Test
    void aTextThatBreaksTheRulesIsMarked() {
        Response refused = save(seq(), "", "а".repeat(2_001));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).contains("aria-describedby=\"" + MEASURES + "-wrong\"");
    }

    @Test
    void forEverybodyElseItIsUnknown() {
        assertThat(signedIn.as(Grant.of(MemberRole.DOCTOR, slug)).get(address()).statusCode())
                .isEqualTo(404);
        assertThat(own.get().get("/uk/console/" + slug + "/translations/fr").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aTranslatorIsGivenOneLanguageAndNothingElseOfTheConsole() {
        Response given = own.get()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", "Ольга Петрова")
                .formParam("language", "ru")
                .formParam("into", "ru")
                .post("/uk/console/" + slug + "/translators");
        assertThat(given.asString()).contains("Ольга Петрова", "/enter/");
        var translator = signedIn.member(slug, Grant.ofTranslator(slug, "ru"));
        Supplier<RequestSpecification> theirs = signedIn.inOneSession(translator);

        assertThat(theirs.get().get(address()).asString())
                .contains("滨州采取的措施", UK.say("translations.pending"))
                .doesNotContain("/uk/console/" + slug + "\"", "/translations/kk");
        assertThat(theirs.get().get("/uk/me").asString()).contains(address());
        long seq = seq();
        assertThat(save(theirs, address(), seq, "", "Меры в Биньчжоу").statusCode())
                .isEqualTo(303);
        assertThat(title("ru")).isEqualTo("Меры в Биньчжоу");
        assertThat(save(theirs, address().replace("/ru", "/uk"), seq(), "", "Заходи")
                        .statusCode())
                .isEqualTo(404);
        String set =
                "{\"id\": \"%s\", \"ops\": [{\"op\": \"set\", \"at\": [\"items\", \"measures\", \"title\", \"ru\"], \"to\": \"X\", \"base\": 0}]}"
                        .formatted(UUID.randomUUID());
        assertThat(theirs.get()
                        .contentType("application/json")
                        .body(set)
                        .post("/api/working-copies/" + slug + "/commands")
                        .statusCode())
                .isEqualTo(404);
        assertThat(theirs.get()
                        .contentType("application/json")
                        .header("If-Match", "\"0\"")
                        .body("{}")
                        .patch("/api/working-copies/" + slug)
                        .statusCode())
                .isEqualTo(404);
        for (String closed : List.of("", "/agenda", "/file", "/translators", "/translations/uk", "/warnings")) {
            assertThat(theirs.get().get("/uk/console/" + slug + closed).statusCode())
                    .as(closed)
                    .isIn(403, 404);
        }
        assertThat(theirs.get().get("/api/working-copies/" + slug).statusCode()).isEqualTo(404);

        own.get().formParam("into", "ru").post("/uk/console/" + slug + "/translators/" + translator.id() + "/revoke");
        assertThat(signedIn.as(translator).get(address()).statusCode()).isEqualTo(404);
    }

    private String address() {
        return "/uk/console/" + slug + "/translations/ru";
    }

    private Response save(long seq, String shown, String text) {
        return save(own, address(), seq, shown, text);
    }

    private static Response save(
            Supplier<RequestSpecification> as, String address, long seq, String shown, String text) {
        return as.get()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("seq", seq)
                .formParam("shown." + MEASURES, shown)
                .formParam("text." + MEASURES, text)
                .post(address);
    }

    private long seq() {
        return own.get().get("/api/working-copies/" + slug).jsonPath().getLong("seq");
    }

    private String title(String language) {
        return own.get()
                .get("/api/working-copies/" + slug)
                .jsonPath()
                .getString("document.agenda[0].items[0].title." + language);
    }
}
