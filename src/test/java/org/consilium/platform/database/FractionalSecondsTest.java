package org.consilium.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.consilium.testing.DatabaseResource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Captions and the order of letters depend on it: an instant comes back from the database unchanged. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@Tag("database")
class FractionalSecondsTest {
    private static final Instant MOMENT = Instant.parse("2020-02-29T23:59:59.987654Z");

    @Inject
    EntityManager entities;

    static Object[] ways() {
        return new Object[] {
            MOMENT,
            LocalDateTime.ofInstant(MOMENT, ZoneOffset.UTC),
            OffsetDateTime.ofInstant(MOMENT, ZoneOffset.UTC),
            ZonedDateTime.ofInstant(MOMENT, ZoneOffset.UTC),
        };
    }

    @ParameterizedTest
    @MethodSource("ways")
    void are_kept_to_the_microsecond(Object moment) {
        assertThat(QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "SELECT CAST(CAST(:moment AS DATETIME(6)) AS CHAR(26))", String.class)
                                .setParameter("moment", moment)
                                .getSingleResult()))
                .isEqualTo("2020-02-29 23:59:59.987654");
    }
}
