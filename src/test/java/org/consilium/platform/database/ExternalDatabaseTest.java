package org.consilium.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.consilium.testing.FreePort;
import org.consilium.testing.TestDatabase;
import org.junit.jupiter.api.Test;

class ExternalDatabaseTest {
    @Test
    void is_content_with_a_database_that_answers() {
        TestDatabase database = TestDatabase.get();

        assertThatCode(() -> named(database.url(), database.user(), database.password())
                        .check())
                .doesNotThrowAnyException();
    }

    @Test
    void says_where_nothing_listens() {
        int port = FreePort.any();

        assertRefused(named("jdbc:mysql://127.0.0.1:" + port + "/consilium?password=hidden", "consilium", "hidden"))
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("nothing listens there")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void says_that_there_is_no_such_host() {
        assertRefused(named("jdbc:mysql://db.invalid/consilium", "consilium", ""))
                .hasMessageContaining("db.invalid:3306")
                .hasMessageContaining("no host has that name");
    }

    @Test
    void says_that_the_password_is_wrong() {
        TestDatabase database = TestDatabase.get();

        assertRefused(named(database.url(), database.user(), "wrong")).hasMessageContaining("refuses user");
    }

    @Test
    void says_that_the_database_does_not_exist() {
        TestDatabase database = TestDatabase.get();
        String other = database.url().replaceFirst("/\\w+(\\?.*)?$", "/consilium_missing$1");

        assertRefused(named(other, database.user(), database.password()))
                .hasMessageContaining("no database \"consilium_missing\"");
    }

    @Test
    void reads_host_and_port_from_the_address() {
        assertThat(named("jdbc:mysql://db.hospital.example/consilium", "a", "b").place())
                .isEqualTo("db.hospital.example:3306");
        assertThat(named("jdbc:mysql://[::1]:3307/consilium", "a", "b").place()).isEqualTo("[::1]:3307");
    }

    private static org.assertj.core.api.AbstractThrowableAssert<?, ?> assertRefused(ExternalDatabase database) {
        return assertThatThrownBy(database::check).isInstanceOf(StartupException.class);
    }

    private static ExternalDatabase named(String url, String user, String password) {
        return ExternalDatabase.from(Map.of("DB_URL", url, "DB_USER", user, "DB_PASSWORD", password))
                .orElseThrow();
    }
}
