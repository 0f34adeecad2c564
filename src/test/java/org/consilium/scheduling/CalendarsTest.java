package org.consilium.scheduling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.consilium.access.Caller;
import org.consilium.exchangefile.ExchangeFile;
import org.consilium.exchangefile.ExchangeFileReader;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.exchangefile.ImportResult;
import org.consilium.release.PublishedReleaseService;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calendars at their addresses, over releases and decisions about the state. */
@Tag("database")
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
class CalendarsTest {
    private static final Pattern FOLD = Pattern.compile("\r\n ");

    @Inject
    ExchangeFiles files;

    @Inject
    ReleaseService releases;

    @Inject
    StateService states;

    @Inject
    PublishedReleaseService published;

    @Inject
    AgroalDataSource database;

    private static String binzhou(String slug) throws IOException {
        return Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug)
                .replace("2020-04-16T15:00", "2099-04-16T15:00");
    }

    private void release(String file) {
        assertThat(files.importFile("file.yaml", file.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ImportResult.Imported.class);
    }

    private static Response get(String path) {
        Response response = given().get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response;
    }

    private static String text(String path) {
        return FOLD.matcher(get(path).asString()).replaceAll("");
    }

    /** The line of an event, by the key of its item; empty key: the whole exchange. */
    private static String line(String calendar, String uid, String name) {
        String event = Arrays.stream(calendar.split("BEGIN:VEVENT"))
                .filter(one -> one.contains("\r\nUID:" + uid))
                .findFirst()
                .orElseThrow();
        return event.lines().filter(one -> one.startsWith(name)).findFirst().orElse("");
    }

    @Test
    void aReleaseRaisesTheSequenceOfWhatItChanges() throws IOException, SQLException {
        String slug = "calendar-releases-2099";
        String address = "/uk/exchanges/" + slug + "/calendar.ics";
        release(binzhou(slug));
        String first = text(address + "?items=1");
        release(binzhou(slug).replaceFirst("title:\n( +)en: \"Measures", "title:\n$1en: \"The measures"));
        release(binzhou(slug).replace("key: measures", "key: quarantine"));
        Response third = get(address + "?items=1");
        String calendar = FOLD.matcher(third.asString()).replaceAll("");

        assertThat(line(first, "measures." + slug, "SEQUENCE")).isEqualTo("SEQUENCE:0");
        assertThat(line(calendar, slug + "@", "SEQUENCE")).isEqualTo("SEQUENCE:0");
        assertThat(line(calendar, slug + "@", "DTSTAMP")).isEqualTo(line(first, slug + "@", "DTSTAMP"));
        assertThat(line(calendar, "measures." + slug, "SEQUENCE")).isEqualTo("SEQUENCE:2");
        assertThat(line(calendar, "measures." + slug, "STATUS")).isEqualTo("STATUS:CANCELLED");
        assertThat(line(calendar, "quarantine." + slug, "SEQUENCE")).isEqualTo("SEQUENCE:0");
        assertThat(line(calendar, slug + "@", "DTSTART")).isEqualTo("DTSTART;TZID=Asia/Shanghai:20990416T150000");
        assertThat(calendar)
                .contains("NAME:", "REFRESH-INTERVAL;VALUE=DURATION:PT1H")
                .doesNotContain("METHOD");
        assertThat(text(address)).doesNotContain("UID:quarantine");

        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM calendar_event WHERE slug = '" + slug + "'");
        }
        releases.numberEarlierOnes(new StartupEvent());
        assertThat(get(address + "?items=1&x=fresh").asByteArray()).isEqualTo(third.asByteArray());
    }

    @Test
    void answersConditionalRequestsAndHead() throws IOException {
        String slug = "calendar-conditional-2099";
        release(binzhou(slug));
        for (String path :
                List.of("/zh/exchanges/" + slug + "/calendar.ics", "/zh/exchanges/" + slug + "/calendar.ics?x=y")) {
            for (int i = 0; i < 2; i++) {
                Response whole = get(path);
                Response head = given().head(path);
                assertThat(whole.contentType()).isEqualTo("text/calendar;charset=UTF-8");
                assertThat(whole.header("Content-Disposition"))
                        .isEqualTo("attachment; filename=\"" + slug + "-r1-zh.ics\"");
                for (String name :
                        List.of("ETag", "Last-Modified", "Content-Type", "Content-Disposition", "Cache-Control")) {
                    assertThat(head.header(name)).as(name).isNotNull().isEqualTo(whole.header(name));
                }
                assertThat(given().header("If-None-Match", whole.header("ETag"))
                                .get(path)
                                .statusCode())
                        .isEqualTo(304);
                assertThat(given().header("If-Modified-Since", whole.header("Last-Modified"))
                                .get(path)
                                .statusCode())
                        .isEqualTo(304);
                assertThat(given().header("If-Modified-Since", "Thu, 01 Jan 2015 00:00:00 GMT")
                                .get(path)
                                .statusCode())
                        .isEqualTo(200);
                assertThat(given().header("If-None-Match", "\"other\"")
                                .header("If-Modified-Since", whole.header("Last-Modified"))
                                .get(path)
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void aDecisionAboutTheStateRaisesEverySequence() throws IOException {
        String slug = "calendar-states-2099";
        String address = "/en/exchanges/" + slug + "/calendar.ics?items=1&fresh=";
        release(binzhou(slug));
        states.decide(Caller.installation(""), slug, StateAct.CANCEL);
        String cancelled = text(address + 1);
        states.decide(Caller.installation(""), slug, StateAct.RESUME);
        String resumed = text(address + 2);

        assertThat(line(cancelled, slug + "@", "STATUS")).isEqualTo("STATUS:CANCELLED");
        assertThat(line(cancelled, slug + "@", "SUMMARY")).startsWith("SUMMARY:Cancelled · ");
        assertThat(line(cancelled, "measures." + slug, "SEQUENCE")).isEqualTo("SEQUENCE:1");
        assertThat(line(resumed, "measures." + slug, "STATUS")).isEqualTo("STATUS:CONFIRMED");
        assertThat(line(resumed, "measures." + slug, "SEQUENCE")).isEqualTo("SEQUENCE:2");
    }

    @Test
    void aSideHasItsZoneAndItsLanguageFirst() throws IOException {
        String slug = "calendar-sides-2099";
        release(binzhou(slug));
        String address = "/en/exchanges/" + slug + "/calendar.ics";
        String page = get("/en/exchanges/" + slug).asString();
        String ours = text(address + "?side=krivoy-rog");
        String both = text(address + "?side=krivoy-rog&both=1&items=1");

        assertThat(page)
                .contains("<link rel=\"alternate\" type=\"text/calendar\" href=\"" + address + "\">")
                .containsPattern("href=\"webcal://[^/\"]+" + address + "\"")
                .contains("href=\"" + address + "\" rel=\"nofollow\" download");
        assertThat(line(ours, slug + "@", "DTSTART")).isEqualTo("DTSTART;TZID=Europe/Kyiv:20990416T100000");
        assertThat(line(ours, slug + "@", "DESCRIPTION")).startsWith("DESCRIPTION:Кривий Ріг: 10:00–");
        assertThat(line(both, "measures." + slug, "SUMMARY"))
                .startsWith("SUMMARY:Заходи Біньчжоу")
                .contains(" / 滨州采取的措施");
        Response xml = get("/en/exchanges/" + slug + "/schedule.xml?side=krivoy-rog");
        assertThat(xml.contentType()).isEqualTo("application/xml;charset=UTF-8");
        assertThat(xml.xmlPath().getString("schedule.conference.time_zone_name"))
                .isEqualTo("Europe/Kyiv");
        assertThat(get("/en/exchanges/" + slug + "/schedule.json").jsonPath().getString("schedule.version"))
                .isEqualTo("1");
        assertThat(given().get(address + "?side=nobody").statusCode()).isEqualTo(404);
        assertThat(given().get("/en/exchanges/absent-2099/calendar.ics").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aMissionHasItsDaysAndItsPublicExchanges() throws IOException {
        release(Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml")));
        String mission = text("/kk/missions/china-kazakhstan-2020/calendar.ics?items=1");
        String exchange = text("/kk/exchanges/kazakhstan-nationwide-2020-04-10/calendar.ics");

        assertThat(line(mission, "china-kazakhstan-2020@", "DTSTART")).isEqualTo("DTSTART;VALUE=DATE:20200409");
        assertThat(line(mission, "day-2020-04-", "DTEND")).startsWith("DTEND;VALUE=DATE:202004");
        assertThat(line(mission, "kazakhstan-nationwide-2020-04-10@", "DTSTAMP"))
                .isEqualTo(line(exchange, "kazakhstan-nationwide-2020-04-10@", "DTSTAMP"));
        assertThat(mission).doesNotContain("kazakhstan-minister-2020-04-10");
    }

    /** One release is read for all that it dropped; what earlier ones dropped stays too. */
    @Test
    void everythingThatAReleaseDropsStaysAsCancelled() throws IOException {
        String slug = "calendar-dropped-2099";
        String without = binzhou(slug);
        String extra = IntStream.rangeClosed(1, 25)
                .mapToObj(i -> "      - {key: extra-%d, type: closing, minutes: 5, title: {en: \"Extra %d\"}}\n"
                        .formatted(i, i))
                .collect(Collectors.joining());
        release(without.replace("\nfigures:", "\n" + extra.stripTrailing() + "\nfigures:"));
        release(without);
        release(without.replace("key: thanks", "key: farewell"));

        String calendar = text("/en/exchanges/" + slug + "/calendar.ics?items=1");

        assertThat(line(calendar, "thanks." + slug, "STATUS")).isEqualTo("STATUS:CANCELLED");
        assertThat(calendar.split("STATUS:CANCELLED", -1)).hasSize(1 + 25 + 1);
    }

    @Test
    void whatAnExchangeOfAMissionDropsStaysInBothCalendars() throws IOException {
        String mission = Files.readString(Path.of("exchanges", "china-kazakhstan-mission-2020.yaml"))
                .replace("china-kazakhstan-2020", "calendar-mission-2099")
                .replace("nationwide-2020-04-10", "dropping-2099-04-10")
                .replace("minister-2020-04-10", "dropping-hidden-2099-04-10")
                .replace(": 2020-04", ": 2099-04");
        release(mission);
        release(mission.replaceFirst("(?m)^ +- \\{key: questions,.*\n", ""));
        String uid = "questions.kazakhstan-dropping-2099-04-10";

        for (String address : List.of("/exchanges/kazakhstan-dropping-2099-04-10", "/missions/calendar-mission-2099")) {
            String calendar = text("/en" + address + "/calendar.ics?items=1");
            assertThat(line(calendar, uid, "STATUS")).isEqualTo("STATUS:CANCELLED");
            assertThat(line(calendar, uid, "SEQUENCE")).isEqualTo("SEQUENCE:1");
        }
    }

    /** A client that asks only for what is newer gets the edition without the person, wherever a release is read. */
    @Test
    void aRedactionIsNewerThanTheReleaseWas() throws IOException {
        String slug = "calendar-redacted-2099";
        String file = binzhou(slug);
        release(file);
        ExchangeFile reduced = ExchangeFileReader.accepted(file.replace("Пань", "Особа"));
        String uncached = "?items=1&x=y";
        Map<String, Response> before = new HashMap<>();
        for (String path : List.of(
                "/calendar.ics",
                "/schedule.xml",
                "/schedule.json",
                "/releases/1",
                "/releases/1.json",
                "/programme.pdf",
                "/releases/1/programme.pdf")) {
            before.put(path, get("/uk/exchanges/" + slug + path + uncached));
        }

        QuarkusTransaction.requiringNew()
                .run(() ->
                        published.redact(slug, release -> reduced, Instant.now().plusSeconds(60), "On request"));

        before.forEach((path, old) -> {
            String modified = old.header("Last-Modified");
            Response now = given().header("If-Modified-Since", modified == null ? old.header("Date") : modified)
                    .get("/uk/exchanges/" + slug + path + uncached);
            assertThat(now.statusCode()).as(path).isEqualTo(200);
            assertThat(now.asByteArray()).as(path).isNotEqualTo(old.asByteArray());
            assertThat(now.asString()).as(path).doesNotContain("Пань");
            assertThat(old.asString().contains("Пань")).as(path).isEqualTo(!path.endsWith(".pdf"));
        });
    }
}
