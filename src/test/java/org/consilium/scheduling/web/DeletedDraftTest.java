package org.consilium.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.consilium.access.Caller;
import org.consilium.access.Grant;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.access.MemberService;
import org.consilium.access.PersonalDataService;
import org.consilium.shared.Texts;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A draft that was never published can be deleted, and for 30 days restored. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class DeletedDraftTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
    private static final Texts UK = Texts.of(UiLanguage.UK);

    private final String slug = "deleted-" + UUID.randomUUID();

    @Inject
    SignedIn signedIn;

    @Inject
    MemberService members;

    @Inject
    PersonalDataService people;

    @Inject
    EntityManager em;

    @Inject
    Clock clock;

    private Member organiser;
    private Member other;

    @BeforeEach
    void draft() throws IOException {
        organiser = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        other = signedIn.member("", Grant.ofInstallation(MemberRole.ORGANISER));
        assertThat(upload(organiser, slug)).isEqualTo(200);
    }

    @Test
    void isRestoredByItsOrganiserAlone() throws IOException {
        assertThat(get(organiser, "/uk/console/" + slug)).contains(UK.say("console.delete"));

        assertThat(delete().header("Location")).endsWith("/uk/console?done=deleted");

        assertThat(signedIn.as(organiser).get("/uk/console/" + slug).statusCode())
                .isEqualTo(404);
        assertThat(get(organiser, "/uk/console"))
                .contains(UK.say("console.deleted"), "/uk/console/" + slug + "/restore")
                .doesNotContain("\"/uk/console/" + slug + '"');
        assertThat(get(other, "/uk/console")).doesNotContain(slug);
        assertThat(upload(other, slug)).as("the slug is taken").isEqualTo(422);
        assertThat(post(other, "restore", "").statusCode()).isEqualTo(403);

        assertThat(post(organiser, "restore", "").header("Location")).endsWith(slug + "?done=restored");
        assertThat(get(organiser, "/uk/console/" + slug)).contains(UK.say("ExchangeState.draft"));
    }

    @Test
    void keepsNobodyFromErasingThemselves() {
        assertThat(withoutOrganiser()).containsExactly(slug);

        delete();

        assertThat(withoutOrganiser()).isEmpty();
    }

    @Test
    void leavesItsSlugToOthersAfter30Days() throws IOException {
        signedIn.as(organiser)
                .contentType("application/json")
                .body("{\"name\": \"Олена\", \"role\": \"doctor\"}")
                .post("/api/exchanges/" + slug + "/participants")
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("insert into meeting_card (exchange, language, link, number, passcode,"
                                + " dial_in) values (?1, '', '', '', 'gl4d-c0de', '')")
                        .setParameter(1, slug)
                        .executeUpdate());
        delete();
        QuarkusTransaction.requiringNew()
                .run(() -> em.createNativeQuery("update working_copy set discarded_at = ?1 where slug = ?2")
                        .setParameter(1, clock.instant().minus(Duration.ofDays(31)))
                        .setParameter(2, slug)
                        .executeUpdate());
        assertThat(get(organiser, "/uk/console")).doesNotContain(slug);

        upload(other, "other-" + slug);
        assertThat(upload(other, slug)).isEqualTo(200);

        assertThat(members.find(organiser.id()).orElseThrow().grants())
                .containsExactly(Grant.ofInstallation(MemberRole.ORGANISER));
        for (String table : List.of("meeting_card", "registration", "invitation")) {
            assertThat(em.createNativeQuery("select count(*) from " + table + " where exchange = ?1", Long.class)
                            .setParameter(1, slug)
                            .getSingleResult())
                    .as(table)
                    .isEqualTo(0L);
        }
        assertThat(signedIn.as(organiser).get("/uk/console/" + slug).statusCode())
                .isEqualTo(404);
    }

    private List<String> withoutOrganiser() {
        Member now = members.find(organiser.id()).orElseThrow();
        return people.exchangesLeftWithoutOrganiser(
                new Caller(Caller.Kind.MEMBER, now, null, now.grants(), ""), now.id());
    }

    private Response delete() {
        Matcher version = VERSION.matcher(get(organiser, "/uk/console/" + slug));
        assertThat(version.find()).isTrue();
        return post(organiser, "discard", version.group(1));
    }

    private Response post(Member by, String what, String version) {
        return signedIn.as(by)
                .redirects()
                .follow(false)
                .formParam("version", version.isEmpty() ? "0" : version)
                .post("/uk/console/" + slug + "/" + what);
    }

    private String get(Member by, String path) {
        return signedIn.as(by).get(path).asString();
    }

    private int upload(Member by, String as) throws IOException {
        return signedIn.as(by)
                .header("Content-Type", "application/yaml")
                .body(Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                        .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + as)
                        .getBytes(StandardCharsets.UTF_8))
                .post("/api/exchange-files")
                .statusCode();
    }
}
