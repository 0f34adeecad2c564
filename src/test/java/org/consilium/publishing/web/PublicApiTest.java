package org.consilium.publishing.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.RealFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public JSON over HTTP, with the four real files behind it. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class PublicApiTest {
    private static final String BINZHOU = "binzhou-krivoy-rog-2020";
    private static final String GUANGDONG = "st-petersburg-guangdong-2022";
    private static final String FOR_PARTICIPANTS = "kazakhstan-minister-2020-04-10";
    private static final String INSTANT_IN_UTC = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ";

    @Inject
    RealFiles files;

    @BeforeEach
    void importTheFour() throws IOException {
        files.bringIn();
    }

    @Test
    void listsAllExchangesTheLatestFirst() {
        List<Map<String, Object>> all = everyPageOf("/api/exchanges");

        assertThat(all)
                .extracting(exchange -> exchange.get("slug"))
                .containsSubsequence(GUANGDONG, BINZHOU)
                .contains("kazakhstan-nationwide-2020-04-10", "russia-medics-training-2020")
                .doesNotContain(FOR_PARTICIPANTS);
        assertThat(all)
                .extracting(exchange -> (String) exchange.get("starts"))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    void tellsWhatIsPastFromWhatIsComing() {
        JsonPath all = json("/api/exchanges?when=all");

        assertThat(json("/api/exchanges?when=past").getMap("$")).isEqualTo(all.getMap("$"));
        assertThat(json("/api/exchanges?when=coming").getMap("$"))
                .isEqualTo(Map.of("items", List.of(), "page", 0, "size", 20, "total", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/exchanges?when=past", "/api/missions", "/api/people", "/api/institutions", "/api/documents"
            })
    void leadsFromPageToPageByLinksUntilEverythingWasSeenOnce(String list) {
        List<Map<String, Object>> whole = everyPageOf(list);
        assertThat(whole).isNotEmpty();

        Queue<Object> seen = new ArrayDeque<>();
        int size = whole.size() / 10 + 1;
        String next = list + (list.contains("?") ? "&" : "?") + "size=" + size;
        for (int page = 0; next != null; page++) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            JsonPath body = answer.then().statusCode(200).extract().jsonPath();
            assertThat(body.getInt("page")).isEqualTo(page);
            assertThat(body.getInt("total")).isEqualTo(whole.size());
            assertThat(link(answer, "prev") == null).isEqualTo(page == 0);
            seen.addAll(body.getList("items"));
            next = link(answer, "next");
        }
        assertThat(seen).containsExactlyElementsOf(whole);
    }

    @Test
    void keepsOtherParametersInTheLinksAsTheyAre() {
        Response answer = given().urlEncodingEnabled(false).get("/api/people?size=1&for=%7Bme%7D%3E");

        answer.then().statusCode(200);
        assertThat(link(answer, "next")).isEqualTo("/api/people?size=1&for=%7Bme%7D%3E&page=1");
    }

    @Test
    void showsOneExchangeWithItsAgenda() {
        given().get("/api/exchanges/" + BINZHOU)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("slug", equalTo(BINZHOU))
                .body("kind", equalTo("webinar"))
                .body("sides.zone", equalTo(List.of("Asia/Shanghai", "Europe/Kyiv")))
                .body("starts", equalTo("2020-04-16T07:00:00Z"))
                .body("title.en", not(equalTo(null)))
                .body("agenda[0].items[0].type", equalTo("briefing"))
                .body("agenda[0].items[0].minutes", equalTo(25))
                .body("agenda[0].items[0].starts", equalTo("2020-04-16T07:00:00Z"))
                .body("agenda[0].items[0].ends", equalTo("2020-04-16T07:25:00Z"))
                .body("agenda[0].items[0].speakers[0].person.name.en.family", equalTo("Pan"))
                .body("figures.as_of", hasItem(matchesPattern("\\d{4}-\\d\\d-\\d\\d")));
    }

    @Test
    void showsOneMissionWithTheExchangesThatReadersMayKnowOf() {
        given().get("/api/missions/china-kazakhstan-2020")
                .then()
                .statusCode(200)
                .body("kind", equalTo("expert_mission"))
                .body("from", equalTo("2020-04-09"))
                .body("programme_from", equalTo("2020-04-10"))
                .body("team.size", equalTo(10))
                .body("activities.exchange.slug", hasItem("kazakhstan-nationwide-2020-04-10"))
                .body("activities.exchange.slug", not(hasItem(FOR_PARTICIPANTS)))
                .body("totals.minutes", equalTo(150))
                .body("totals.educational_minutes", equalTo(150));
    }

    @Test
    void showsOnePersonAndOneInstitution() {
        given().get("/api/people/" + BINZHOU + "/pan-qing")
                .then()
                .statusCode(200)
                .body("id", equalTo(BINZHOU + "/pan-qing"))
                .body("family_first", equalTo(true))
                .body("listings.programme.form", hasItem("exchange"))
                .body("listings[0].programme.date", equalTo("2020-04-16"));
        given().get("/api/institutions/china-kazakhstan-2020/xinjiang-peoples-hospital")
                .then()
                .statusCode(200)
                .body("kind", equalTo("hospital"))
                .body("name", hasKey("zh"))
                .body("listings.programme.slug", containsInAnyOrder("china-kazakhstan-2020"));
    }

    @Test
    void showsTheRegisterOfDocuments() {
        given().get("/api/documents")
                .then()
                .statusCode(200)
                .body("items.editions.flatten()", not(hasSize(0)))
                .body("items.programme.form", not(hasSize(0)));
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void namesFieldsInSnakeCaseAndInstantsInUtc(String address) {
        Set<String> names = new TreeSet<>();
        Set<String> instants = new TreeSet<>();
        collect(json(address).get("$"), names, instants);

        assertThat(names)
                .isNotEmpty()
                .allSatisfy(name -> assertThat(name).matches("[a-z]+(_[a-z]+)*|[a-z]{2}-Han[st]"));
        assertThat(instants).allSatisfy(instant -> assertThat(instant).matches(INSTANT_IN_UTC));
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void hasNoWordOfAnExchangeForParticipants(String address) {
        assertThat(given().get(address).then().statusCode(200).extract().asString())
                .doesNotContain(FOR_PARTICIPANTS);
    }

    @Test
    void saysTheSameLinksWhenTheAnswerIsAskedForAgain() {
        Response first = given().get("/api/people?size=2&page=1");
        Response again = given().get("/api/people?size=2&page=1");

        assertThat(first.getHeaders().getValues("Link")).isNotEmpty();
        assertThat(again.getHeaders().getValues("Link"))
                .isEqualTo(first.getHeaders().getValues("Link"));
    }

    @Test
    void hasAnEmptyPageAfterTheLast() {
        given().get("/api/exchanges?page=1000000&size=100")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("page", equalTo(1_000_000));
    }

    static List<String> everyAddress() {
        return List.of(
                "/api/exchanges?size=100",
                "/api/exchanges/" + BINZHOU,
                "/api/exchanges/" + GUANGDONG,
                "/api/missions",
                "/api/missions/china-kazakhstan-2020",
                "/api/missions/china-russia-2020",
                "/api/people?size=100",
                "/api/people/china-kazakhstan-2020/lu-chen",
                "/api/institutions?size=100",
                "/api/institutions/china-kazakhstan-2020/public-health-centre",
                "/api/documents?size=100");
    }

    private static void collect(Object value, Set<String> names, Set<String> instants) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                names.add((String) name);
                if (Set.of("starts", "ends").contains(name)) {
                    instants.add((String) inner);
                }
                collect(inner, names, instants);
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, names, instants));
        }
    }

    private static JsonPath json(String address) {
        return given().get(address).then().statusCode(200).extract().jsonPath();
    }

    /** Other tests import exchanges too, so the number of pages varies. */
    private static List<Map<String, Object>> everyPageOf(String list) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (String next = list + (list.contains("?") ? "&" : "?") + "size=100"; next != null; ) {
            Response answer = given().urlEncodingEnabled(false).get(next);
            items.addAll(answer.then().statusCode(200).extract().jsonPath().getList("items"));
            next = link(answer, "next");
        }
        return items;
    }

    /** The address of a link (RFC 8288), null where there is none. */
    private static String link(Response answer, String relation) {
        return answer.getHeaders().getValues("Link").stream()
                .map(link -> link.split(">; rel=", 2))
                .filter(parts -> parts[1].equals("\"" + relation + "\""))
                .map(parts -> parts[0].substring(1))
                .findFirst()
                .orElse(null);
    }
}
