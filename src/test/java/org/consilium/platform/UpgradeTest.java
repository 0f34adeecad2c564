package org.consilium.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.consilium.testing.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An installation that has a past: what an older version stored is there for the new one. */
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
