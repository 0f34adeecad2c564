package org.consilium.glossary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.consilium.access.Grant;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The glossary that readers and consoles load at once. */
@QuarkusTest
@Tag("database")
class CompactGlossaryTest extends OneGlossary {
    @Inject
    SessionFactory sessions;

    @Inject
    ExchangeFiles files;

    CompactGlossaryTest() {
        super("glossary-compact-2024");
    }

    @Test
    void theCompactGlossaryHasTermsAndNamesInTheLanguagesAskedForAndIsReadAgainOnlyAfterAChange() {
        propose(interpreter, "{'zh': ['病房'], 'uk': ['палата'], 'en': ['ward']}");
        var first = RestAssured.get(api + "?languages=zh,uk").then().statusCode(200);
        first.body(
                "terms.words.zh",
                hasItem(List.of("病房")),
                "terms.words.collect { it.keySet().size() }.min()",
                equalTo(2),
                "terms.find { it.status == 'programme' }.id",
                startsWith("post:"),
                "terms.find { it.words.en != null }",
                equalTo(null),
                "forms.uk.палата",
                hasItem("палаті"),
                "forms.keySet().toList()",
                equalTo(List.of("uk")));
        String tag = first.extract().header("ETag");

        RestAssured.given()
                .header("If-None-Match", tag)
                .get(api + "?languages=zh,uk")
                .then()
                .statusCode(304);
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(api + "?languages=zh,ru")
                .then()
                .statusCode(200);
        propose(interpreter, "{'zh': ['床'], 'uk': ['ліжко']}");
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(api + "?languages=zh,uk")
                .then()
                .statusCode(200);
        RestAssured.get(api + "?languages=klingon!").then().statusCode(400);
    }

    @Test
    void whatWasReadOnceIsComputedNoMore() {
        propose(interpreter, "{'zh': ['体温'], 'uk': ['температура'], 'ru': ['температура']}");
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        String tag = RestAssured.get(api + "?languages=zh,uk").then().extract().header("ETag");
        assertThat(loaded(statistics)).as("the first one").isPositive();

        statistics.clear();
        RestAssured.get(api + "?languages=zh,uk").then().statusCode(200);
        RestAssured.get(api + "?languages=zh,ru").then().statusCode(200);
        RestAssured.given()
                .header("If-None-Match", tag)
                .get(api + "?languages=zh,uk")
                .then()
                .statusCode(304);

        assertThat(loaded(statistics)).isZero();
    }

    /** Terms, and what the names of the programme come from. */
    private static long loaded(Statistics statistics) {
        return Stream.of(
                        "org.consilium.glossary.Term", "org.consilium.agenda.AgendaItem", "org.consilium.people.Person")
                .mapToLong(name -> statistics.getEntityStatistics(name).getLoadCount())
                .sum();
    }

    @Test
    void aChangeIsSeenAtOnce() throws IOException {
        String here = api + "?languages=en,zh";
        RestAssured.get(here).then().body("terms.words.en", not(hasItem(List.of("seen at once"))));

        propose(interpreter, "{'zh': ['立刻'], 'en': ['seen at once']}");
        RestAssured.get(here).then().body("terms.words.en", hasItem(List.of("seen at once")));

        json(
                        signedIn.as(Grant.ofInstallation(MemberRole.ORGANISER)),
                        "{'words': {'en': ['seen everywhere'], 'zh': ['到处']}}")
                .post("/api/glossary/terms")
                .then()
                .statusCode(200);
        RestAssured.get(here).then().body("terms.words.en", hasItem(List.of("seen everywhere")));
        RestAssured.get("/api/glossary").then().body("terms.words.en", hasItem(List.of("seen everywhere")));

        String file = Files.readString(Path.of("exchanges/binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + open)
                .replace("Vice Mayor of Binzhou", "Deputy Mayor of Binzhou");
        files.importFile(open, file.getBytes(StandardCharsets.UTF_8));
        RestAssured.get(here).then().body("terms.words.en", hasItem(List.of("Deputy Mayor of Binzhou")));
    }

    @Test
    void theCacheRevealsNothingToOthers() {
        String slug = "glossary-kept-2024";
        guests.exchange(slug, false);
        String closed = "/api/exchanges/" + slug + "/glossary?languages=en,zh";

        String tag = signedIn.as(Grant.of(MemberRole.DOCTOR, slug))
                .get(closed)
                .then()
                .statusCode(200)
                .header("Cache-Control", "private, no-store")
                .extract()
                .header("ETag");

        RestAssured.get(closed).then().statusCode(404);
        RestAssured.given().header("If-None-Match", tag).get(closed).then().statusCode(404);
        signedIn.as(moderator).get(closed).then().statusCode(404);
    }
}
