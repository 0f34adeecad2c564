package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.consilium.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An installation with a past: the new version finds what an older one stored. */
@Tag("database")
class UpgradeTest {
    private final TestDatabase server = TestDatabase.get();
    private final TestDatabase old = new TestDatabase(
            server.url().replaceFirst("/\\w+(\\?|$)", "/consilium_upgrade_test$1"), server.user(), server.password());

    @BeforeEach
    void anEmptyDatabase() throws SQLException {
        run(
                server,
                "DROP DATABASE IF EXISTS consilium_upgrade_test",
                "CREATE DATABASE consilium_upgrade_test CHARACTER SET utf8mb4");
    }

    @AfterEach
    void nothingIsLeft() throws SQLException {
        run(server, "DROP DATABASE consilium_upgrade_test");
    }

    @Test
    void earlierSegmentsAreFoundByTheirBooth() throws SQLException {
        migrate("6");
        run(
                old,
                "INSERT INTO room (exchange, epoch, seq) VALUES ('binzhou', 'e', 2)",
                event(1, "said", "{\"type\":\"said\",\"by\":1,\"text\":\"Добрий день\",\"language\":\"uk\"}"),
                event(
                        2,
                        "segment_written",
                        "{\"type\":\"in_booth\",\"event\":{\"type\":\"segment_written\",\"by\":4,\"booth\":\"zh-Hans\",\"text\":\"你好\"}}"));

        migrate("latest");

        assertThat(boothOf(1)).isNull();
        assertThat(boothOf(2)).isEqualTo("zh-Hans");
    }

    @Test
    void whatWasDeletedIsEmptyAndNothingElseIs() throws SQLException {
        migrate("7");
        run(
                old,
                "INSERT INTO room (exchange, epoch, seq) VALUES ('binzhou', 'e', 30)",
                event(1, "said", said("Іваненко")),
                about(2, 1, "edited", "{\"type\":\"edited\",\"by\":1,\"message\":1,\"text\":\"Іваненко!\"}"),
                about(3, 1, "translated", translated(1, "Ivanenko")),
                about(
                        4,
                        1,
                        "asked",
                        "{\"type\":\"asked\",\"by\":1,\"text\":\"Іваненко\",\"language\":\"uk\",\"from\":1}"),
                about(5, 4, "translated", translated(4, "Ivanenko?")),
                about(6, 4, "answered", "{\"type\":\"answered\",\"by\":2,\"question\":4,\"text\":\"Yes\"}"),
                event(7, "said", said("Лишається")),
                about(8, 1, "deleted", "{\"type\":\"deleted\",\"by\":1,\"message\":1}"),
                event(
                        9,
                        "segment_written",
                        inBooth("\"type\":\"segment_written\",\"booth\":\"uk\",\"text\":\"Іваненко\"")),
                about(
                        10,
                        9,
                        "segment_corrected",
                        inBooth("\"type\":\"segment_corrected\",\"segment\":9,\"text\":\"Іваненко\"")),
                about(11, 9, "segment_retracted", inBooth("\"type\":\"segment_retracted\",\"segment\":9")),
                about(
                        12,
                        9,
                        "segment_corrected",
                        inBooth("\"type\":\"segment_corrected\",\"segment\":9,\"text\":\"Хворий\"")),
                event(13, "hint_pushed", inBooth("\"type\":\"hint_pushed\",\"booth\":\"uk\",\"text\":\"Іваненко\"")),
                about(14, 13, "hint_dropped", inBooth("\"type\":\"hint_dropped\",\"hint\":13")),
                event(
                        15,
                        "segment_written",
                        inBooth("\"type\":\"segment_written\",\"booth\":\"uk\",\"text\":\"Далі\"")));

        migrate("latest");

        assertThat(texts())
                .containsExactly(
                        "", "", "", "", "", "Yes", "Лишається", null, "", "", null, "Хворий", "", null, "Далі");
    }

    @Test
    void aRemovedPersonIsNotStoredByName() throws SQLException {
        migrate("9");
        run(
                old,
                "INSERT INTO gone_record (kind, origin_slug, origin_key) VALUES ('Person', 'binzhou', 'ivan-koval'),"
                        + " ('Institution', 'binzhou', 'ivan-koval'), ('Institution', 'binzhou', 'council')");

        migrate("latest");

        assertThat(column("SELECT origin_key FROM gone_institution ORDER BY 1"))
                .containsExactly("council", "ivan-koval");
        assertThat(column("SELECT digest FROM gone_person")).isEmpty();
    }

    private static String said(String text) {
        return "{\"type\":\"said\",\"by\":1,\"text\":\"" + text + "\",\"language\":\"uk\"}";
    }

    private static String translated(int of, String text) {
        return "{\"type\":\"translated\",\"by\":1,\"of\":" + of + ",\"language\":\"en\",\"text\":\"" + text + "\"}";
    }

    private static String inBooth(String event) {
        return "{\"type\":\"in_booth\",\"event\":{\"by\":4," + event + "}}";
    }

    private static String about(int seq, int about, String kind, String payload) {
        return event(seq, kind, payload)
                .replace("(exchange,", "(about, exchange,")
                .replace("('binzhou',", "(" + about + ", 'binzhou',");
    }

    private List<String> texts() throws SQLException {
        List<String> texts = new ArrayList<>();
        ObjectMapper json = new ObjectMapper();
        try (Connection connection = DriverManager.getConnection(old.url(), old.user(), old.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT payload FROM room_event ORDER BY seq")) {
            while (rows.next()) {
                JsonNode payload = json.readTree(rows.getString(1));
                texts.add(payload.path("event")
                        .path("text")
                        .asText(payload.path("text").asText(null)));
            }
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
        return texts;
    }

    @Test
    void partsAndItemsOfOldAgendasGetKeys() throws SQLException {
        migrate("10");
        run(
                old,
                "INSERT INTO programme (id, slug, title, languages) VALUES (1, 'binzhou', '{}', '[]')",
                "INSERT INTO exchange (id, kind, visibility, starts_at, ends_at, zone, assumed) VALUES (1, 'WEBINAR', 'PUBLIC', '2020-04-16 07:00:00', '2020-04-16 08:00:00', 'UTC', '[]')",
                "INSERT INTO agenda_part (id, exchange_id, position, title) VALUES (3, 1, 0, '{}'), (4, 1, 1, '{}')",
                item(7, 3),
                item(8, 3),
                item(9, 4));

        migrate("latest");

        assertThat(column("SELECT part_key FROM agenda_part ORDER BY id")).containsExactly("part-3", "part-4");
        assertThat(column("SELECT item_key FROM agenda_item ORDER BY id"))
                .containsExactly("item-7", "item-8", "item-9");
    }

    private static String item(int id, int part) {
        return "INSERT INTO agenda_item (id, part_id, position, type, minutes, title, interpreted_into) VALUES (" + id
                + ", " + part + ", " + id + ", 'BREAK', 10, '{}', '[]')";
    }

    private void migrate(String to) {
        Flyway.configure()
                .dataSource(old.url(), old.user(), old.password())
                .target(to)
                .load()
                .migrate();
    }

    private static String event(int seq, String kind, String payload) {
        return "INSERT INTO room_event (exchange, seq, at, member_id, kind, payload) VALUES ('binzhou', " + seq
                + ", '2020-04-16 07:00:00', 4, '" + kind + "', '" + payload + "')";
    }

    private List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(old.url(), old.user(), old.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    private String boothOf(int seq) throws SQLException {
        try (Connection connection = DriverManager.getConnection(old.url(), old.user(), old.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT booth FROM room_event WHERE seq = " + seq)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static void run(TestDatabase database, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }
}
