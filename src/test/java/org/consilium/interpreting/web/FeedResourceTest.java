package org.consilium.interpreting.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.consilium.interpreting.web.BoothScene.page;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.exchangefile.ExchangeFiles;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A captioning tool writes in a booth by its key: whole lines, once, and never where somebody else writes. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class FeedResourceTest {
    @Inject
    BoothScene scene;

    @Inject
    ExchangeFiles files;

    private String slug;
    private Member interpreter;

    @BeforeEach
    void openTheRoom() {
        slug = scene.exchange(true);
        interpreter = scene.interpreter(slug, "Lin Na");
        scene.open(scene.member(slug, MemberRole.MODERATOR), slug);
    }

    private Response commanded(Member member, String command) {
        return scene.commanded(member, slug, command);
    }

    private String key(Member maker, String booth) {
        return scene.feedKey(maker, slug, booth);
    }

    private Response sent(String key, String booth, String text) {
        return BoothScene.fed(slug, key, booth, text);
    }

    private static RequestSpecification tool(String key) {
        return given().header("Authorization", "Bearer " + key).header("Content-Type", "text/plain; charset=utf-8");
    }

    private Response sent(RequestSpecification tool, String booth, byte[] text) {
        return tool.body(text).post("/api/exchanges/" + slug + "/booths/" + booth + "/text");
    }

    private List<String> readers() {
        return scene.as(scene.member(slug, MemberRole.DOCTOR))
                .get("/api/exchanges/" + slug + "/room")
                .jsonPath()
                .getList("notes.segments.text", String.class);
    }

    @Test
    void eachLineIsASegmentInTheNameOfTheKeysMaker() {
        String key = key(interpreter, "uk");

        sent(key, "uk", "Доброго дня.\r\n\r\nПочнемо.\n").then().statusCode(200).body("segments.line", contains(1, 3));

        assertThat(readers()).containsExactly("Доброго дня.", "Почнемо.");
        assertThat(scene.as(interpreter)
                        .get("/api/exchanges/" + slug + "/room")
                        .jsonPath()
                        .getString("notes.segments[0].by.name"))
                .isEqualTo("Lin Na");
        assertThat(scene.as(interpreter).get(page("en", slug, "/uk/feeds")).asString())
                .contains("CART of the congress", "last used")
                .doesNotContain(key);
    }

    @Test
    void aRequestThatIsSentAgainHasTheEffectOfOnce() {
        String key = key(interpreter, "uk");
        byte[] text = "Перший рядок\nДругий рядок".getBytes(UTF_8);

        Response first = sent(tool(key).header("Idempotency-Key", "session-7"), "uk", text);
        commanded(
                scene.member(slug, MemberRole.MODERATOR),
                "'type': 'force_booth', 'booth': 'uk', 'to': " + interpreter.id());
        Response again = sent(tool(key).header("Idempotency-Key", "session-7"), "uk", text);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(readers()).containsExactly("Перший рядок", "Другий рядок");
        assertThat(sent(tool(key).header("Idempotency-Key", "ключ".repeat(60)), "uk", text)
                        .statusCode())
                .isEqualTo(400);
        assertThat(sent(tool(key).header("Idempotency-Key", ""), "uk", text).statusCode())
                .isEqualTo(400);
        assertThat(readers()).hasSize(2);
    }

    @Test
    void theLeaseIsTakenFromNobodyNotEvenFromTheMakersOwnConsole() {
        String key = key(interpreter, "uk");
        commanded(interpreter, "'type': 'take_booth', 'booth': 'uk', 'console': 'tab'")
                .then()
                .statusCode(200);

        sent(key, "uk", "Добре.")
                .then()
                .statusCode(409)
                .body("code", equalTo("booth.held"))
                .body("line", equalTo(1))
                .body("written", equalTo(0));
        assertThat(readers()).isEmpty();

        commanded(interpreter, "'type': 'leave_booth', 'booth': 'uk'").then().statusCode(200);
        sent(key, "uk", "Добре.").then().statusCode(200);
        commanded(scene.interpreter(slug, "Olena"), "'type': 'take_booth', 'booth': 'uk', 'console': 'tab'")
                .then()
                .statusCode(409)
                .body("code", equalTo("booth.held"));
        assertThat(readers()).containsExactly("Добре.");
    }

    @Test
    void aCoordinatorsKeyWritesTooAndOpensOneBoothAlone() {
        String key = key(scene.member(slug, MemberRole.ORGANISER), "en");

        sent(key, "en", "Good morning.").then().statusCode(200);
        sent(key, "uk", "Добре.").then().statusCode(401).body("code", equalTo("feed.key"));

        assertThat(readers()).containsExactly("Good morning.");
    }

    @Test
    void whatCannotBeWrittenIsRefusedAsAWhole() {
        String key = key(interpreter, "uk");

        sent(key, "uk", "Добре.\n" + "ї".repeat(2_001))
                .then()
                .statusCode(422)
                .body("code", equalTo("text.too_long"))
                .body("line", equalTo(2));
        sent(key, "uk", "Добре.\na\u0000b").then().statusCode(422).body("code", equalTo("text.control"));
        sent(tool(key), "uk", new byte[] {(byte) 0xC4, (byte) 0xE0}).then().statusCode(400);
        sent(tool(key), "uk", "a".repeat(65 * 1024).getBytes(UTF_8)).then().statusCode(413);
        sent(
                        given().header("Authorization", "Bearer " + key)
                                .header("Content-Type", "text/plain; charset=windows-1251"),
                        "uk",
                        new byte[] {'a'})
                .then()
                .statusCode(415);
        sent(given().header("Authorization", "Bearer " + key).contentType("application/json"), "uk", new byte[] {'a'})
                .then()
                .statusCode(415);

        assertThat(readers()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Bearer", "Bearer x", "Basic eDp5", "Bearer AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void withoutAKeyNothingIsWritten(String authorization) {
        RequestSpecification tool = given().header("Content-Type", "text/plain; charset=UTF-8");
        sent(authorization.isEmpty() ? tool : tool.header("Authorization", authorization), "uk", new byte[] {'a'})
                .then()
                .statusCode(401)
                .body("code", equalTo("feed.key"));
        assertThat(readers()).isEmpty();
    }

    @Test
    void inARoomThatIsNotOpenNothingIsWritten() {
        String key = key(interpreter, "uk");
        commanded(scene.member(slug, MemberRole.MODERATOR), "'type': 'set_door', 'mode': 'closed'");

        sent(key, "uk", "Добре.").then().statusCode(409).body("code", equalTo("room.over"));
    }

    @Test
    void beforeTheRoomOpensATrialTakesTheBoothFromNobody() throws IOException {
        String coming = "coming-" + UUID.randomUUID();
        String file = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + coming)
                .replace("kind: webinar", "kind: webinar\nvisibility: participants")
                .replace("starts: 2020-04-16T15:00", "starts: 2090-04-16T15:00");
        files.importFile(coming, file.getBytes(UTF_8));
        slug = coming;
        Member lin = scene.interpreter(slug, "Lin Na");
        String key = key(lin, "uk");

        sent(key, "uk", "Перевірка.").then().statusCode(409).body("code", equalTo("room.not_open"));

        Member olena = scene.interpreter(slug, "Olena");
        commanded(olena, "'type': 'take_booth', 'booth': 'uk', 'console': 'tab'")
                .then()
                .statusCode(200);
    }

    @Test
    void linesAreCountedAndNotRequestsAlone() {
        String key = key(interpreter, "uk");
        String many = "Рядок.\n".repeat(200);

        sent(key, "uk", many).then().statusCode(200).body("segments", hasSize(200));
        sent(key, "uk", many)
                .then()
                .statusCode(429)
                .body("code", equalTo("access.too_many"))
                .header("Retry-After", notNullValue());

        sent(key(interpreter, "ru"), "ru", "Другой ключ.").then().statusCode(200);
    }

    @Test
    void anItemThatTheAgendaHasNoMoreIsNotNamed() throws IOException {
        slug = "imported-" + UUID.randomUUID();
        String file = Files.readString(Path.of("exchanges", "binzhou-krivoy-rog-2020.yaml"))
                .replace("exchange: binzhou-krivoy-rog-2020", "exchange: " + slug);
        files.importFile(slug, file.getBytes(UTF_8));
        Member moderator = scene.member(slug, MemberRole.MODERATOR);
        commanded(moderator, "'type': 'set_door', 'mode': 'open'");
        String key = key(scene.interpreter(slug, "Lin Na"), "uk");
        long questions =
                scene.booths(moderator, slug).jsonPath().getLong("booths.find { it.language == 'zh' }.items[0].number");
        commanded(moderator, "'type': 'move_now', 'item': " + questions).then().statusCode(200);
        sent(key, "uk", "Перше запитання.").then().statusCode(200);
        String without = file.substring(0, file.indexOf("  - key: questions\n    part:"))
                + file.substring(file.indexOf("figures:"));
        files.importFile(slug, without.getBytes(UTF_8));

        sent(key, "uk", "Друге запитання.").then().statusCode(200);

        List<Object> items = scene.as(moderator)
                .get("/api/exchanges/" + slug + "/room")
                .jsonPath()
                .getList("notes.segments.item");
        assertThat(items).containsExactly((int) questions, null);
    }

    @Test
    void noWindowOfTheMakersPassesItselfOffAsTheTool() {
        String key = key(interpreter, "uk");
        sent(key, "uk", "Добре.").then().statusCode(200);
        String console = scene.as(scene.member(slug, MemberRole.MODERATOR))
                .get("/api/exchanges/" + slug + "/room")
                .jsonPath()
                .getString("notes.booths.find { it.language == 'uk' }.lease.console");

        commanded(interpreter, "'type': 'take_booth', 'booth': 'uk', 'console': '" + console + "'")
                .then()
                .statusCode(422)
                .body("code", equalTo("booth.console"));

        sent(key, "uk", "Далі.").then().statusCode(200);
    }
}
