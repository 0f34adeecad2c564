package org.consilium.live.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.consilium.access.Member;
import org.consilium.access.MemberRole;
import org.consilium.shared.UiLanguage;
import org.consilium.testing.DatabaseResource;
import org.consilium.testing.Guests;
import org.consilium.testing.RawSocket;
import org.consilium.testing.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Deleting a patient's name removes it for everybody who comes later, by any request. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class DeletedWordsTest {
    private static final String NAME = "Іваненко";

    @Inject
    RoomVisitors visitors;

    @Inject
    Guests guests;

    @Inject
    SignedIn signedIn;

    @Inject
    DataSource database;

    private final String slug = "deleted-" + UUID.randomUUID();
    private final String room = "/api/exchanges/" + slug + "/room";
    private String epoch;
    private Member doctor;
    private Member moderator;
    private Member interpreter;

    @BeforeEach
    void arrange() throws IOException {
        visitors.openRoom(slug);
        doctor = visitors.member(slug, MemberRole.DOCTOR);
        moderator = guests.of(slug, MemberRole.MODERATOR, "Ван Фан", UiLanguage.UK);
        interpreter = visitors.member(slug, MemberRole.INTERPRETER);
        epoch = signedIn.as(doctor).get(room).path("epoch");
    }

    @AfterEach
    void leave() throws IOException {
        visitors.leave();
    }

    @Test
    void aDeletedMessageIsGoneWithItsTranslationsAndItsQuestion() throws Exception {
        long message = does(doctor, "'type': 'say', 'text': 'Чи можна " + NAME + " ходити?', 'language': 'uk'");
        does(
                interpreter,
                "'type': 'translate', 'of': " + message + ", 'language': 'en', 'text': 'May " + NAME + " walk?'");
        does(doctor, "'type': 'edit', 'message': " + message + ", 'text': 'Чи може " + NAME + " ходити?'");
        does(moderator, "'type': 'react', 'message': " + message + ", 'reaction': 'thanks', 'on': true");
        long question = does(moderator, "'type': 'raise', 'message': " + message);
        does(interpreter, "'type': 'translate', 'of': " + question + ", 'language': 'en', 'text': '" + NAME + "?'");
        does(moderator, "'type': 'show', 'question': " + question);
        does(moderator, "'type': 'answer_in_writing', 'question': " + question + ", 'language': 'uk', 'text': 'Так.'");
        assertThat(String.join("\n", socket(doctor))).contains(NAME);
        assertThat(String.join("\n", dossier(doctor))).contains(NAME);

        long gone = does(doctor, "'type': 'delete', 'message': " + message);

        assertNobodyReadsIt();
        assertThat(String.join("\n", dossier(doctor))).contains("Так.");
        assertThat(numbers(socket(doctor))).isEqualTo(numbers(stream(doctor, gone)));
        signedIn.as(moderator)
                .get(room + "/messages/" + message + "/history")
                .then()
                .statusCode(200);
    }

    @Test
    void anAnnouncementThatIsTakenDownIsGoneWithItsTranslations() throws Exception {
        long number = does(moderator, "'type': 'announce', 'text': '" + NAME + " тут', 'language': 'uk', 'minutes': 5");
        does(interpreter, "'type': 'translate', 'of': " + number + ", 'language': 'en', 'text': '" + NAME + "'");
        assertThat(signedIn.as(doctor).get(room).jsonPath().getString("announcement.translations.en.text"))
                .isEqualTo(NAME);

        does(moderator, "'type': 'take_down_announcement'");

        assertNobodyReadsIt();
    }

    @Test
    void whatWasEditedIsForTheStaffAndNeverSentAgain() throws Exception {
        long message = does(doctor, "'type': 'say', 'text': '" + NAME + " кашляє', 'language': 'uk'");
        does(doctor, "'type': 'edit', 'message': " + message + ", 'text': 'Хворий кашляє'");

        assertThat(String.join("\n", socket(doctor)))
                .doesNotContain(NAME)
                .contains("\"number\":" + message)
                .contains("Хворий кашляє");
        assertThat(signedIn.as(moderator)
                        .get(room + "/messages/" + message + "/history")
                        .asString())
                .contains(NAME);
    }

    @Test
    void aDeclinedQuestionIsForTheStaffAndNotForTheFloor() throws Exception {
        long question = does(doctor, "'type': 'ask', 'text': '" + NAME + "?', 'language': 'uk', 'named': true");
        does(moderator, "'type': 'show', 'question': " + question);
        does(moderator, "'type': 'decline', 'question': " + question + ", 'reason': 'Імʼя'");
        Member other = visitors.member(slug, MemberRole.DOCTOR);

        assertThat(String.join("\n", socket(other))).doesNotContain(NAME).contains("question_gone");
        assertThat(String.join("\n", dossier(other))).doesNotContain(NAME);
        assertThat(String.join("\n", socket(moderator))).contains(NAME);
    }

    @Test
    void aRetractedSegmentIsGoneAndSoIsWhatWasTypedOnTheWay() throws Exception {
        long lease = does(interpreter, "'type': 'take_booth', 'booth': 'uk', 'console': 'a'");
        String booth = "'booth': 'uk', 'console': 'a', 'lease': " + lease;
        types(booth + ", 'text': '" + NAME + "'");
        long segment = does(interpreter, "'type': 'write_segment', " + booth + ", 'text': 'Пан " + NAME + "'");
        does(
                interpreter,
                "'type': 'correct_segment', 'segment': " + segment + ", 'revision': 1, 'text': '" + NAME + "'");
        long hint = does(interpreter, "'type': 'push_hint', 'booth': 'uk', 'text': '" + NAME + "'");
        does(interpreter, "'type': 'drop_hint', 'hint': " + hint);
        does(interpreter, "'type': 'retract_segment', 'segment': " + segment + ", 'revision': 2");

        assertNobodyReadsIt();
        assertThat(signedIn.as(moderator)
                        .get(room + "/segments/" + segment + "/history")
                        .asString())
                .doesNotContain(NAME);
        does(interpreter, "'type': 'correct_segment', 'segment': " + segment + ", 'revision': 3, 'text': 'Хворий'");
        assertThat(String.join("\n", socket(doctor))).contains("Хворий").doesNotContain(NAME);
        assertThat(exports())
                .hasSize(6)
                .allSatisfy(export -> assertThat(export).contains("Хворий").doesNotContain(NAME));
    }

    /**
     * On both lanes, over both transports, from the first event on; in the present room; in the record; and in the
     * database.
     */
    private void assertNobodyReadsIt() throws Exception {
        long last = signedIn.as(doctor).get(room).jsonPath().getLong("seq");
        List<String> read = new ArrayList<>();
        for (Member one : List.of(doctor, moderator, interpreter)) {
            read.addAll(socket(one));
            read.addAll(stream(one, last));
            read.addAll(dossier(one));
            for (String path : List.of("", "/me", "/messages", "/segments?booth=uk")) {
                read.add(signedIn.as(one).get(room + path).asString());
            }
        }
        read.addAll(stored());
        assertThat(read).hasSizeGreaterThan(20).noneMatch(text -> text.contains(NAME));
    }

    private List<String> exports() throws IOException {
        String page = "/uk/exchanges/" + slug + "/transcript";
        List<String> exports = new ArrayList<>();
        for (String path : List.of(page, page + ".txt", page + ".csv", page + ".vtt", "/api" + page.substring(3))) {
            exports.add(signedIn.as(moderator).get(path + "?language=uk").asString());
        }
        byte[] docx = signedIn.as(moderator).get(page + ".docx?language=uk").asByteArray();
        StringBuilder word = new StringBuilder();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            while (zip.getNextEntry() != null) {
                word.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        exports.add(word.toString());
        return exports;
    }

    private List<String> dossier(Member member) {
        String page = "/uk/exchanges/" + slug + "/room/questions";
        return List.of(
                signedIn.as(member).get(page).asString(),
                signedIn.as(member).get(page + ".csv").asString());
    }

    private List<String> stored() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement =
                        connection.prepareStatement("SELECT payload FROM room_event WHERE exchange = ? ORDER BY seq")) {
            statement.setString(1, slug);
            List<String> payloads = new ArrayList<>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    payloads.add(rows.getString(1));
                }
            }
            return payloads;
        }
    }

    /** Everything sent to a viewer who starts without a cursor. */
    private List<String> socket(Member member) throws IOException {
        long last = signedIn.as(member).get(room).jsonPath().getLong("seq");
        RawSocket socket = visitors.socket(slug, visitors.session(member), "?since=0&epoch=" + epoch);
        List<String> frames = new ArrayList<>();
        JsonNode next = socket.next();
        assertThat(next.path("type").asText()).isEqualTo("hello");
        while (next.path("seq").asLong() < last || next.path("type").asText().equals("hello")) {
            next = socket.next();
            frames.add(next.toString());
        }
        socket.close();
        return frames;
    }

    private List<String> stream(Member member, long last) throws IOException {
        var connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + RoomVisitors.port() + room + "/events?since=0&epoch=" + epoch)
                        .toURL()
                        .openConnection();
        connection.setReadTimeout(10_000);
        connection.setRequestProperty("Cookie", "consilium-session=" + visitors.session(member));
        List<String> frames = new ArrayList<>();
        try (var lines =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
            String line = lines.readLine();
            while (!line.equals("id: " + epoch + "/" + last)) {
                line = lines.readLine();
                if (line.startsWith("data: {\"seq\"")) {
                    frames.add(line.substring("data: ".length()));
                }
            }
            frames.add(lines.readLine().substring("data: ".length()));
        } finally {
            connection.disconnect();
        }
        return frames;
    }

    private static List<String> numbers(List<String> frames) {
        return frames.stream()
                .map(frame -> frame.substring(0, frame.indexOf(',')))
                .toList();
    }

    /** Seen by a connected viewer, for which the test waits. */
    private void types(String draft) throws IOException {
        RawSocket reader = visitors.enter(slug, visitors.session(doctor), "");
        RawSocket writer = visitors.enter(slug, visitors.session(interpreter), "");
        writer.say(("{'type': 'draft', " + draft + "}").replace('\'', '"'));
        assertThat(reader.next("draft").path("text").asText()).isEqualTo(NAME);
    }

    private long does(Member who, String command) {
        String json = "{'id': '" + UUID.randomUUID() + "', " + command + "}";
        return signedIn.as(who)
                .contentType("application/json")
                .body(json.replace('\'', '"'))
                .post(room + "/commands")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getLong("seq");
    }
}
