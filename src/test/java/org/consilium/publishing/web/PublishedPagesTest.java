package org.consilium.publishing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RealFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The public pages over HTTP, with the four real files behind them. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class PublishedPagesTest {
    private static final Pattern LINK = Pattern.compile("<a [^>]*?href=\"(/[^\"#]*)");

    /** Is fetched, not read. */
    private static final Pattern FILE = Pattern.compile("\\.(csv|tbx|atom|json|ics|pdf)(\\?|$)");

    /** Admits participants; readers who are not signed in learn there how to get in. */
    private static final Pattern ROOM = Pattern.compile("/[a-z]+/exchanges/[^/]+/room");

    private static final String FOR_PARTICIPANTS = "kazakhstan-minister-2020-04-10";

    @Inject
    RealFiles files;

    @BeforeEach
    void importTheFour() throws IOException {
        files.bringIn();
    }

    /** All pages in Ukrainian, and in the other languages one page of each kind: the words differ, the templates do not. */
    @ParameterizedTest
    @EnumSource
    void everyLinkOfEveryPageLeadsToAPageInTheReadersLanguage(UiLanguage language) {
        String home = "/" + language.code();
        Set<String> seen = new LinkedHashSet<>(List.of(home));
        Set<String> kinds = new HashSet<>();
        Deque<String> ahead = new ArrayDeque<>(seen);
        while (!ahead.isEmpty()) {
            String address = ahead.remove();
            if (!kinds.add(kind(address)) && language != UiLanguage.UK) {
                continue;
            }
            Response page =
                    given().urlEncodingEnabled(false).accept("text/html").get(address);
            assertThat(page.statusCode())
                    .as(address)
                    .isEqualTo(ROOM.matcher(address).matches() ? 401 : 200);
            assertThat(page.asString()).as(address).contains("<html lang=\"" + language.tag() + "\">");
            LINK.matcher(page.asString())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> link.startsWith(home + "/")
                            && !FILE.matcher(link).find()
                            && !RealFiles.haveNot(link)
                            && seen.add(link))
                    .forEach(ahead::add);
        }

        assertThat(seen).noneMatch(address -> address.contains("kazakhstan-minister"));
        assertThat(seen).contains(home + "/exchanges/binzhou-krivoy-rog-2020");
        if (language == UiLanguage.UK) {
            assertThat(seen)
                    .contains(
                            home + "/exchanges/binzhou-krivoy-rog-2020/room",
                            home + "/exchanges/kazakhstan-nationwide-2020-04-10",
                            home + "/missions/china-russia-2020",
                            home + "/people/binzhou-krivoy-rog-2020/pan-qing",
                            home + "/institutions/st-petersburg-guangdong-2022/hospital-association");
        }
    }

    /** The address without what is of one programme, person or release. */
    private static String kind(String address) {
        return address.replaceAll("/(people|institutions)/[^/?]+/[^/?]+", "/$1/{}")
                .replaceAll("/(exchanges|missions)/[^/?]+", "/$1/{}")
                .replaceAll("[0-9]+", "0")
                .replaceAll("=[^&]*", "=");
    }

    @Test
    void anExchangeShowsTheTimesOfBothPlaces() {
        String page = given().get("/en/exchanges/binzhou-krivoy-rog-2020?left=zh&right=uk")
                .asString();

        assertThat(page)
                .containsSubsequence("<div class=\"cell\" lang=\"zh-Hans\">", ">15:00</time>–", "上海", "UTC+8")
                .containsSubsequence("<div class=\"cell\" lang=\"uk\">", ">10:00</time>–", "Київ", "UTC+3");
    }

    @Test
    void aMissionShowsItsExchangeOnTheClocksOfBothSides() {
        String page = given().get("/ru/missions/china-kazakhstan-2020").asString();

        assertThat(page)
                .containsSubsequence("Китай (группа специалистов из Синьцзяна)", ">16:00</time>–", "Шанхай", "UTC+8")
                .containsSubsequence("Казахстан", ">14:00</time>–", "Алматы", "UTC+6");
    }

    @Test
    void anEmbeddedAgendaIsAloneAndItsLinksOpenBesideTheOtherSite() {
        String page = given().get("/uk/exchanges/binzhou-krivoy-rog-2020/embed").asString();

        assertThat(page).contains(">10:00</time>", "rel=\"canonical\"").doesNotContain("masthead", "<script", "<form");
        assertThat(Pattern.compile("<a (?![^>]*(?:target=\"_blank\"|class=\"skip\"))")
                        .matcher(page)
                        .find())
                .isFalse();
        given().get("/uk/exchanges/" + FOR_PARTICIPANTS + "/embed").then().statusCode(404);
        given().get("/uk/exchanges/" + FOR_PARTICIPANTS + "/title.png").then().statusCode(404);
    }

    @Test
    void aSiteThatIsGivenAnAddressLearnsHowToShowTheAgenda() {
        String page = given().get("/uk/exchanges/binzhou-krivoy-rog-2020").asString();
        String found = page.replaceAll("(?s).*json\\+oembed\" href=\"([^\"]+)\".*", "$1");
        String asked = found.replaceAll(".*url=", "");
        String site = asked.replaceAll("/uk/.*", "");

        given().queryParam("url", asked)
                .queryParam("maxwidth", 300)
                .get("/oembed")
                .then()
                .statusCode(200)
                .body("type", equalTo("rich"))
                .body("width", equalTo(300))
                .body("html", startsWith("<iframe src=\"" + asked + "/embed\" title=\""));
        given().queryParam("url", asked)
                .queryParam("format", "xml")
                .get("/oembed")
                .then()
                .statusCode(200)
                .contentType("text/xml")
                .body("oembed.version", equalTo("1.0"));
        given().queryParam("url", asked)
                .queryParam("format", "yaml")
                .get("/oembed")
                .then()
                .statusCode(501);
        for (String other :
                List.of("https://elsewhere.example/uk/exchanges/a", site + "/uk/missions/a", site + "@b/c", "")) {
            given().queryParam("url", other).get("/oembed").then().statusCode(404);
        }
    }

    @Test
    void everyAddressOfTheListForSearchEnginesIsThereInItsLanguage() {
        assertThat(given().get("/robots.txt").asString()).contains("/sitemap.xml");
        String list =
                given().get("/sitemap.xml").then().statusCode(200).extract().asString();

        List<String> paths = Pattern.compile("<loc>https?://[^/]+(/[^<]*)</loc>")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(paths)
                .contains("/kk/exchanges/binzhou-krivoy-rog-2020", "/zh/missions/china-kazakhstan-2020")
                .doesNotContain("/kk/exchanges/" + FOR_PARTICIPANTS)
                .filteredOn(path -> !RealFiles.haveNot(path))
                .allSatisfy(path -> given().get(path).then().statusCode(200));
    }
}
