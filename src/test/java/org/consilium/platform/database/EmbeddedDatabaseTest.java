package org.consilium.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.consilium.platform.TestSoftware;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {
    private final Path folder =
            Path.of("target/test-data/embedded-database-test").toAbsolutePath();
    private EmbeddedDatabase database;

    @BeforeEach
    void startOnAnEmptyFolder() throws IOException {
        DatabaseSoftware.delete(folder);
        TestSoftware.shareWith(folder);
        database = EmbeddedDatabase.start(folder);
    }

    @AfterEach
    void stop() {
        database.stop();
    }

    @Test
    void keeps_rows_over_an_orderly_stop() throws Exception {
        writeRow();

        database.stop();
        database = EmbeddedDatabase.start(folder);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void recovers_committed_rows_after_the_server_was_killed() throws Exception {
        writeRow();

        database.process().destroyForcibly();
        database.process().onExit().join();
        database = EmbeddedDatabase.start(folder);

        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void goes_on_with_the_server_that_a_crashed_application_left_behind() throws Exception {
        writeRow();
        ProcessHandle left = database.process();

        database = EmbeddedDatabase.start(folder);

        assertThat(database.process()).isEqualTo(left);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void brings_back_a_server_that_ended_while_it_was_in_use() throws Exception {
        writeRow();
        database.keepRunning();
        ProcessHandle first = database.process();

        first.destroyForcibly();
        first.onExit().join();

        await().atMost(Duration.ofSeconds(30)).until(() -> !database.process().equals(first));
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void replaces_a_server_left_behind_with_other_options() throws Exception {
        writeRow();
        database.stop();
        DatabaseFiles files = DatabaseFiles.in(folder, DatabaseSoftware.in(folder.resolve("database-software")));
        Process foreign = new ProcessBuilder(
                        files.software().server().toString(),
                        "--no-defaults",
                        files.dataOption(),
                        "--user=" + System.getProperty("user.name"),
                        "--lc-messages-dir=" + files.software().messages(),
                        "--skip-networking",
                        "--socket=server.sock")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("foreign.log").toFile())
                .start();

        database = EmbeddedDatabase.start(folder);

        assertThat(foreign.isAlive()).isFalse();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void leaves_the_temporary_tables_of_another_installation_alone() throws Exception {
        Path other = folder.resolveSibling("embedded-database-test-beside");
        DatabaseSoftware.delete(other);
        TestSoftware.shareWith(other);
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE passing (word VARCHAR(20)) ENGINE=Aria");
            Path temporary = temporaryFolder(statement);
            List<String> tables = temporaryTables(temporary);

            EmbeddedDatabase beside = EmbeddedDatabase.start(other);
            try {
                assertThat(tables).isNotEmpty();
                assertThat(temporaryTables(temporary)).isEqualTo(tables);
            } finally {
                beside.stop();
            }
        }
    }

    private static Path temporaryFolder(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("SELECT @@tmpdir")) {
            row.next();
            return Path.of(row.getString(1));
        }
    }

    private static List<String> temporaryTables(Path temporary) throws IOException {
        try (var files = Files.list(temporary)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("#sql"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void lets_nobody_in_without_the_password() {
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, ""))
                .isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), "root", ""))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void keeps_password_and_rows_from_other_accounts_of_the_machine() throws IOException {
        assertThat(rights("database.password")).isEqualTo("rw-------");
        assertThat(rights("database")).isEqualTo("rwx------");
        assertThat(rights("database.tmp")).isEqualTo("rwx------");
    }

    @Test
    void asks_for_the_backup_of_a_lost_password() throws IOException {
        database.stop();
        Files.delete(folder.resolve("database.password"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(folder))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("database.password");
    }

    @Test
    void says_why_its_tables_could_not_be_laid_down() throws IOException {
        Path broken = folder.resolveSibling("embedded-database-test-broken");
        DatabaseSoftware.delete(broken);
        DatabaseSoftware whole = DatabaseSoftware.in(folder.resolve("database-software"));
        Path copy = Files.createDirectories(
                broken.resolve("database-software").resolve(whole.folder().getFileName()));
        Files.createSymbolicLink(
                copy.resolve("bin"), whole.folder().resolve("bin").toRealPath());
        Files.createDirectories(copy.resolve("share"));
        Files.createSymbolicLink(
                copy.resolve("share/english"),
                whole.messages().resolve("english").toRealPath());
        for (Path tables : whole.systemTables()) {
            Files.writeString(copy.resolve("share").resolve(tables.getFileName()), "LAY DOWN NOTHING;\n");
        }

        assertThatThrownBy(() -> EmbeddedDatabase.start(broken))
                .isInstanceOf(StartupException.class)
                .hasMessageContaining("LAY DOWN NOTHING")
                .hasMessageNotContaining("Aborting");
    }

    private String rights(String file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
    }

    private void writeRow() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE kept (word VARCHAR(20))");
            statement.execute("INSERT INTO kept VALUES ('консилиум 会诊')");
        }
    }

    private int rows() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM kept WHERE word = 'консилиум 会诊'")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), EmbeddedDatabase.USER, database.password());
    }
}
